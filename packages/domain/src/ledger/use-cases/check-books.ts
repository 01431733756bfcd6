import { ok, type Result } from '@corridor/kernel/result'
import type { Violation } from '../contract.ts'
import * as reading from '../store/reading.ts'

/**
 * Rebuilds counters, pending amounts and running balances from the journal and compares: every difference is listed.
 * Reads the whole journal, so it is for jobs, tests and the console, not for requests of customers.
 */
export async function checkBooks(): Promise<Result<readonly Violation[]>> {
  return ok(await reading.findViolations())
}
