import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { PayoutTrailView } from '../contract.ts'
import { paymentsErrors } from '../errors.ts'
import { payoutView } from '../payout-view.ts'
import { findPayout, listAttempts } from '../store/payouts.ts'
import { listWebhooksAbout } from '../store/webhooks.ts'

/** For the console: a payout with every call to the rail and every message from it. */
export async function getPayoutTrail(payoutId: Id<'pay'>): Promise<Result<PayoutTrailView>> {
  const payout = await findPayout(payoutId)
  if (!payout) return paymentsErrors.fail('not-found')
  const [attempts, webhooks] = await Promise.all([
    listAttempts(payoutId),
    listWebhooksAbout(payoutId),
  ])
  return ok({ payout: payoutView(payout), attempts, webhooks })
}
