import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { PayoutView } from '../contract.ts'
import { paymentsErrors } from '../errors.ts'
import { payoutView } from '../payout-view.ts'
import { findPayout } from '../store/payouts.ts'

/** A payout as we know it, without asking the rail. */
export async function getPayout(payoutId: Id<'pay'>): Promise<Result<PayoutView>> {
  const payout = await findPayout(payoutId)
  return payout ? ok(payoutView(payout)) : paymentsErrors.fail('not-found')
}
