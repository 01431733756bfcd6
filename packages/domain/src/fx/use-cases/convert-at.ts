import type { CurrencyCode } from '@corridor/kernel/currency'
import { fromWire, toWire, type WireMoney } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import { convertForComparison } from '../pricing.ts'
import { readRate } from '../steps/read-rate.ts'

/** An amount in another currency at the current rate, half-even: for limits and totals, never for paying. */
export async function convertAt(input: {
  readonly amount: WireMoney
  readonly to: CurrencyCode
}): Promise<Result<{ amount: WireMoney; rate: string; asOf: string }>> {
  const read = await readRate(input.amount.currency, input.to)
  if (!read.ok) return read
  const { rate, asOf } = read.value.rate
  const converted = convertForComparison(fromWire(input.amount), input.to, rate)
  return ok({ amount: toWire(converted), rate, asOf })
}
