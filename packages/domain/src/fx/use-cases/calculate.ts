import { fromWire } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import { defaultLocale, type Locale } from '@corridor/words/languages'
import type { CalculateInput, CalculationView } from '../contract.ts'
import { calculationView, findRoute, type PriceRequest, priceAt } from '../pricing.ts'
import { readRate } from '../steps/read-rate.ts'

/** A price for anybody: nothing is stored or locked, and it has no id to use it by. */
export async function calculate(
  input: CalculateInput,
  locale: Locale = defaultLocale,
): Promise<Result<CalculationView>> {
  const request: PriceRequest = { ...input, amount: fromWire(input.amount) }
  const route = findRoute(request)
  if (!route.ok) return route
  const read = await readRate(request.source, request.target)
  if (!read.ok) return read
  const priced = priceAt(request, read.value.rate, read.value.now)
  return priced.ok ? ok(calculationView(priced.value, locale)) : priced
}
