import { ok, type Result } from '@corridor/kernel/result'
import type { ChartLine } from '../contract.ts'
import * as reading from '../store/reading.ts'

/** The chart of accounts with totals per kind and currency, for the console. */
export async function getChart(): Promise<Result<readonly ChartLine[]>> {
  return ok(await reading.sumChart())
}
