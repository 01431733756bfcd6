import { refundBudget } from '../store/budgets.ts'
import { database } from '../store.ts'

/** Gives back what an attempt took from budgets. */
export async function giveBackBudgets(keys: readonly string[]): Promise<void> {
  for (const key of keys) await refundBudget(database.client, key)
}
