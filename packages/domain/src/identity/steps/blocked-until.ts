import type { Audience } from '../contract.ts'
import { isSpent, lockedUntil, secondsUntilBudget } from '../store/budgets.ts'
import { database, expiryIn } from '../store.ts'
import type { Admission } from './admit-attempt.ts'
import { strangersBudget } from './strangers-budget.ts'

/**
 * Until when a failed attempt blocks something: its place, or the account for strangers altogether. Null when it
 * blocks nothing.
 */
export async function blockedBy(
  admission: Extract<Admission, { kind: 'counted' }>,
): Promise<Date | null> {
  if (admission.blocksUntil) return admission.blocksUntil
  const { audience, guard } = admission.at
  const budget = strangersBudget(audience, guard)
  if (!admission.taken.includes(budget.key)) return null
  if (!(await isSpent(database.client, budget))) return null
  return await expiryIn(database.client, await secondsUntilBudget(database.client, budget.key))
}

/** Until when some place, or strangers altogether, cannot sign in with this address, for support's eyes. */
export async function blockedUntil(
  audience: Audience,
  guard: Uint8Array<ArrayBuffer>,
): Promise<Date | null> {
  const db = database.client
  const ofPlace = await lockedUntil(db, { audience, guard })
  const budget = strangersBudget(audience, guard)
  if (ofPlace || !(await isSpent(db, budget))) return ofPlace
  return await expiryIn(db, await secondsUntilBudget(db, budget.key))
}
