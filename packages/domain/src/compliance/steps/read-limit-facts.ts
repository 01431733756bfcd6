import { convertAt } from '@corridor/domain/fx'
import { getCustomerSummary } from '@corridor/domain/identity'
import { getTier } from '@corridor/domain/kyc'
import type { Id } from '@corridor/kernel/ids'
import { fromWire, type WireMoney } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import { baseCurrency, type LimitDirection } from '../contract.ts'
import type { LimitFacts } from '../limit-violation.ts'
import { pickLimits } from '../limits.ts'
import { readTierLimits } from '../store/limits.ts'
import { database } from '../store.ts'

/** Asks the other domains for what a comparison needs; always before a transaction begins. */
export async function readLimitFacts(about: {
  readonly customerId: Id<'cus'>
  readonly amount: WireMoney
  readonly direction: LimitDirection
}): Promise<Result<LimitFacts>> {
  const [customer, tier, converted] = await Promise.all([
    getCustomerSummary(about.customerId),
    getTier(about.customerId),
    convertAt({ amount: about.amount, to: baseCurrency }),
  ])
  if (!customer.ok) return customer
  if (!tier.ok) return tier
  if (!converted.ok) return converted
  const { country } = customer.value
  const rows = await readTierLimits(database.client, tier.value.tier, about.direction, country)
  return ok({
    limits: pickLimits(rows, country),
    baseMinor: fromWire(converted.value.amount).minor,
  })
}
