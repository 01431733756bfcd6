import type { DepositState } from './contract.ts'

// A failed deposit can still settle: when the gateway captured late, the money is the customer's.
const allowed: Readonly<Record<DepositState, readonly DepositState[]>> = {
  awaiting: ['settled', 'failed', 'exception'],
  failed: ['settled', 'exception'],
  settled: ['reversed'],
  reversed: [],
  // only a person's decision leads on from here
  exception: [],
  returned: [],
}

/** What a decision on an exception makes of its deposit. */
export const depositAfter = { credit: 'settled', return: 'returned' } as const

export function canDepositBecome(from: DepositState, to: DepositState): boolean {
  return allowed[from].includes(to)
}
