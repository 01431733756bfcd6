import { ok, type Result } from '@corridor/kernel/result'
import { countInReview, type WaitingChecks } from '../store/check-queue.ts'

/** How many checks wait for an officer, how many are late, and since when the oldest: numbers only, for the home page. */
export async function countWaitingChecks(): Promise<Result<WaitingChecks>> {
  return ok(await countInReview())
}
