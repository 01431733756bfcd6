import { balancesOfEntries } from './balances-of-entries.ts'
import { chainUnbroken } from './chain-unbroken.ts'
import { eventsArrive } from './events-arrive.ts'
import type { CheckSettings, Invariant } from './invariant.ts'
import { limitsAndHolds } from './limits-and-holds.ts'
import { onceOnly } from './once-only.ts'
import { oneDebitOneCredit } from './one-debit-one-credit.ts'
import { paidOnce } from './paid-once.ts'
import { transfersAgree } from './transfers-agree.ts'
import { whatWasTold } from './what-was-told.ts'

/** How the monitor of a running deployment checks: slower to call late than a person who asks. */
export const monitorSettings: CheckSettings = {
  maxMovingInSeconds: 600,
  maxLagInSeconds: 120,
  settleInSeconds: 5,
  confirmAfterMs: 2_000,
  stepRows: 5_000,
}

/**
 * The invariants of the books, one row each, in the order in which they are shown. Another one is another row: a
 * key and its words in reconciliation's contract, and the two checks.
 */
const table: readonly ((settings: CheckSettings) => Invariant)[] = [
  oneDebitOneCredit,
  balancesOfEntries,
  limitsAndHolds,
  whatWasTold,
  onceOnly,
  paidOnce,
  transfersAgree,
  eventsArrive,
  chainUnbroken,
]

/** Every invariant, checked in this way. */
export function invariantsOf(settings: CheckSettings): Invariant[] {
  return table.map((make) => make(settings))
}
