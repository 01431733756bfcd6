import { clearAttempts, refundAttempt } from '../store/budgets.ts'
import { database } from '../store.ts'
import type { Admission } from './admit-attempt.ts'
import { giveBackBudgets } from './give-back-budgets.ts'

/** The attempt was right: its place starts anew, and what it took from budgets is given back. */
export async function settleSucceeded(admission: Admission): Promise<void> {
  if (admission.kind !== 'counted') return
  await clearAttempts(database.client, admission.at)
  await giveBackBudgets(admission.taken)
}

/** The attempt was neither right nor a failure: it only lacks the code. */
export async function settleIncomplete(admission: Admission): Promise<void> {
  if (admission.kind !== 'counted') return
  await refundAttempt(database.client, admission.at)
  await giveBackBudgets(admission.taken)
}
