import type { AssessmentKind } from './contract.ts'

/** An earlier assessment of the same customer whose money went or is still going. */
export type PastAssessment = {
  readonly at: Date
  readonly kind: AssessmentKind
  readonly baseMinor: bigint
  readonly recipientKey: string
}

/** Which earlier assessments a rule looks back at. */
export type PastWindow = { readonly hours: number; readonly kinds: readonly AssessmentKind[] }

/** What a rule needs to know of them. */
export type PastTotals = {
  readonly count: number
  readonly sumMinor: bigint
  /** Different recipients, without the one who is paid now. */
  readonly otherRecipients: number
}

/** The past one by one, or added up where it is stored: a busy customer has many. */
export type Past = readonly PastAssessment[] | ((window: PastWindow) => PastTotals)

const hourMs = 3_600_000

/** What the past in a window adds up to, seen from a transfer. */
export function totalsOf(
  past: Past,
  window: PastWindow,
  { now, recipientKey }: { readonly now: Date; readonly recipientKey: string },
): PastTotals {
  if (typeof past === 'function') return past(window)
  const since = now.getTime() - window.hours * hourMs
  const found = past.filter((one) => one.at.getTime() > since && window.kinds.includes(one.kind))
  const others = new Set(found.map((one) => one.recipientKey).filter((key) => key !== recipientKey))
  const sumMinor = found.reduce((sum, one) => sum + one.baseMinor, 0n)
  return { count: found.length, sumMinor, otherRecipients: others.size }
}

/** Two windows of one name look back at the same. */
export function windowName({ hours, kinds }: PastWindow): string {
  return `${hours} h of ${kinds.join(',')}`
}
