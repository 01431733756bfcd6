import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { TierView } from '../contract.ts'
import { readTier } from '../store/standing.ts'

/** How far a customer is verified; 0 for everybody who has proven nothing. */
export async function getTier(customerId: Id<'cus'>): Promise<Result<TierView>> {
  const tier = await readTier(customerId)
  return ok({ tier, canFund: tier >= 1 })
}
