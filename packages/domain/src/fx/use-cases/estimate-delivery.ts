import { ok, type Result } from '@corridor/kernel/result'
import type { DeliveryEstimate, EstimateDeliveryInput } from '../contract.ts'
import { findCorridor } from '../corridors/corridors.ts'
import { estimateBankDelivery, estimateInternalDelivery } from '../delivery.ts'
import { fxErrors } from '../errors.ts'

/** When money ordered at `now` would arrive. */
export async function estimateDelivery(
  input: EstimateDeliveryInput,
  now: Date = new Date(),
): Promise<Result<DeliveryEstimate>> {
  if (input.payOut !== 'bank') return ok(estimateInternalDelivery(now))
  const corridor = findCorridor(input)
  return corridor ? ok(estimateBankDelivery(corridor, now)) : fxErrors.fail('corridor-unavailable')
}
