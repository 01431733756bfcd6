import { ok, type Result } from '@corridor/kernel/result'
import type { GetRateInput, RateView } from '../contract.ts'
import { readRate } from '../steps/read-rate.ts'

/** The mid-market rate of a pair: units of target for one unit of source. */
export async function getRate(input: GetRateInput): Promise<Result<RateView>> {
  const read = await readRate(input.source, input.target)
  if (!read.ok) return read
  const { rate } = read.value
  return ok({
    source: input.source,
    target: input.target,
    rate: rate.rate,
    asOf: rate.asOf,
    rateSource: rate.source,
    isIndicative: rate.isIndicative,
    isDated: rate.isDated,
  })
}
