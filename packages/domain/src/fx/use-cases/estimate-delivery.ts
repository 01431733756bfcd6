import { ok, type Result } from '@corridor/kernel/result'
import { defaultLocale, type Locale } from '@corridor/words/languages'
import type { DeliveryEstimate, EstimateDeliveryInput } from '../contract.ts'
import { findCorridor } from '../corridors/corridors.ts'
import { estimateBankDelivery, estimateInternalDelivery } from '../delivery.ts'
import { fxErrors } from '../errors.ts'
import { sayDelivery } from '../say-price.ts'

/** When money ordered at `now` would arrive. */
export async function estimateDelivery(
  input: EstimateDeliveryInput,
  now: Date = new Date(),
  locale: Locale = defaultLocale,
): Promise<Result<DeliveryEstimate>> {
  if (input.payOut !== 'bank') return ok(sayDelivery(locale, estimateInternalDelivery(now)))
  const corridor = findCorridor(input)
  if (!corridor) return fxErrors.fail('corridor-unavailable')
  return ok(sayDelivery(locale, estimateBankDelivery(corridor, now)))
}
