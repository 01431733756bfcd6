import { databaseNow } from '@corridor/db/clock'
import { convertAt } from '@corridor/domain/fx'
import { getCustomerSummary } from '@corridor/domain/identity'
import { getTier } from '@corridor/domain/kyc'
import { fromWire, money, toWire } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import {
  baseCurrency,
  type CheckLimitsInput,
  checkLimitsInputSchema,
  type LimitViolation,
} from '../contract.ts'
import { findBrokenLimit, limitAnswer, pickLimits } from '../limits.ts'
import { readTierLimits, readUsed } from '../store/limits.ts'
import { database } from '../store.ts'

/**
 * The first limit that an amount would break now, null when it fits. Reserves nothing: for screens and for
 * deposits. Sends are decided by `assess`.
 */
export async function checkLimits(
  request: CheckLimitsInput,
): Promise<Result<LimitViolation | null>> {
  const { customerId, amount, direction } = checkLimitsInputSchema.parse(request)
  const [customer, tier, converted] = await Promise.all([
    getCustomerSummary(customerId),
    getTier(customerId),
    convertAt({ amount, to: baseCurrency }),
  ])
  if (!customer.ok) return customer
  if (!tier.ok) return tier
  if (!converted.ok) return converted
  const { client } = database
  const { country } = customer.value
  const rows = await readTierLimits(client, tier.value.tier, direction, country)
  const used = await readUsed(client, customerId, direction, await databaseNow(client))
  const base = fromWire(converted.value.amount)
  const broken = findBrokenLimit(pickLimits(rows, country), used, base.minor)
  if (!broken) return ok(null)
  const inBase = (minor: bigint) => toWire(money(minor, baseCurrency))
  return ok({
    ...limitAnswer(broken, direction),
    scope: broken.scope,
    direction,
    limit: inBase(broken.limitMinor),
    used: inBase(broken.usedMinor),
    remaining: inBase(broken.remainingMinor),
    amountInBase: toWire(base),
  })
}
