import { databaseNow } from '@corridor/db/clock'
import { getCustomerSummary } from '@corridor/domain/identity'
import { getTier } from '@corridor/domain/kyc'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { type LimitView, limitDirections } from '../contract.ts'
import { limitViews, pickLimits } from '../limits.ts'
import { readTierLimits, readUsed } from '../store/limits.ts'
import { database } from '../store.ts'

/** A customer's limits with what is used of them, outgoing first, in the base currency (EUR). */
export async function getLimits(customerId: Id<'cus'>): Promise<Result<LimitView[]>> {
  const [customer, tier] = await Promise.all([getCustomerSummary(customerId), getTier(customerId)])
  if (!customer.ok) return customer
  if (!tier.ok) return tier
  const { client } = database
  const { country } = customer.value
  const now = await databaseNow(client)
  const views = await Promise.all(
    limitDirections.map(async (direction) => {
      const rows = await readTierLimits(client, tier.value.tier, direction, country)
      const used = await readUsed(client, customerId, direction, now)
      return limitViews(direction, pickLimits(rows, country), used, now)
    }),
  )
  return ok(views.reverse().flat())
}
