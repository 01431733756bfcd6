import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { PayoutView } from '../contract.ts'
import { paymentsErrors } from '../errors.ts'
import { payoutView } from '../payout-view.ts'
import { refreshPayout } from '../steps/drive-payout.ts'
import { findPayout } from '../store/payouts.ts'

/** Asks the rail what became of a payout, and answers with what we then know. */
export async function queryPayout(payoutId: Id<'pay'>): Promise<Result<PayoutView>> {
  await refreshPayout(payoutId)
  const payout = await findPayout(payoutId)
  return payout ? ok(payoutView(payout)) : paymentsErrors.fail('not-found')
}
