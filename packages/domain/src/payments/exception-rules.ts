import type { ExceptionKind, Resolution } from './contract.ts'

/** Kinds whose money waits in suspense when they are about money that came in. */
const suspended: readonly ExceptionKind[] = [
  'unmatched-money',
  'amount-mismatch',
  'wallet-unavailable',
  'limit-exceeded',
]

/** How a case may end: money in suspense is credited or sent back; elsewhere none waits to be moved. */
export function resolutionsOf(exception: {
  readonly kind: ExceptionKind
  readonly subjectId: string
}): readonly Resolution[] {
  const isPayout = exception.subjectId.startsWith('pay_')
  return suspended.includes(exception.kind) && !isPayout ? ['credit', 'return'] : ['note']
}
