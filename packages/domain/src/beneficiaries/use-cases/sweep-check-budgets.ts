import { removeSpentBudgets } from '../store/check-budget.ts'

/** Removes the counters of payee checks whose hour is over. Run it by schedule. @returns how many */
export async function sweepCheckBudgets(): Promise<number> {
  return removeSpentBudgets()
}
