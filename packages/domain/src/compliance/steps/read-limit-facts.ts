import { convertAt } from '@corridor/domain/fx'
import { getCustomerSummary } from '@corridor/domain/identity'
import { getTier } from '@corridor/domain/kyc'
import type { Id } from '@corridor/kernel/ids'
import { fromWire, money, toWire, type WireMoney } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import { baseCurrency, type LimitDirection, type LimitViolation } from '../contract.ts'
import { findBrokenLimit, type Limits, limitAnswer, pickLimits, type Used } from '../limits.ts'
import { readTierLimits } from '../store/limits.ts'
import { database } from '../store.ts'

/** The limits that apply to a customer, and an amount in their currency (EUR minor units). */
export type LimitFacts = { readonly limits: Limits; readonly baseMinor: bigint }

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

/** The first limit that the amount would break beside what is used already, null when it fits. */
export function findViolation(
  facts: LimitFacts,
  used: Used,
  direction: LimitDirection,
): LimitViolation | null {
  const broken = findBrokenLimit(facts.limits, used, facts.baseMinor)
  if (!broken) return null
  const inBase = (minor: bigint) => toWire(money(minor, baseCurrency))
  return {
    ...limitAnswer(broken),
    scope: broken.scope,
    direction,
    limit: inBase(broken.limitMinor),
    used: inBase(broken.usedMinor),
    remaining: inBase(broken.remainingMinor),
    amountInBase: inBase(facts.baseMinor),
  }
}
