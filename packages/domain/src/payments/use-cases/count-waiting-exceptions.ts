import { ok, type Result } from '@corridor/kernel/result'
import { countOpenExceptions, type WaitingExceptions } from '../store/exceptions.ts'

/** How many money exceptions wait for a person, how many are late, and since when the oldest. */
export async function countWaitingExceptions(): Promise<Result<WaitingExceptions>> {
  return ok(await countOpenExceptions())
}
