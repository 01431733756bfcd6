import { fingerprint } from '@corridor/db/idempotency'
import { fromWire } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import { type PayOutInput, type PayoutView, payOutInputSchema } from '../contract.ts'
import { paymentsErrors } from '../errors.ts'
import { nameOnRail } from '../name-on-rail.ts'
import { payoutView } from '../payout-view.ts'
import { sendPayout, sendPlacedOrder } from '../steps/drive-payout.ts'
import { placeOrder } from '../store/payout-orders.ts'
import { findPayout } from '../store/payouts.ts'

/**
 * Orders a payout to a bank account. The same id and content again changes nothing and answers with the
 * present state; other content under the id is refused. `unknown` in the answer means that the rail may
 * or may not have paid: it is asked later, and never gets a second order under another reference.
 */
export async function payOut(input: PayOutInput): Promise<Result<PayoutView>> {
  const parsed = payOutInputSchema.safeParse(input)
  if (!parsed.success) return paymentsErrors.fail('invalid-input', { note: 'payOut input' })
  const order = parsed.data
  const print = fingerprint(order)
  const placed = await placeOrder({
    ...order,
    amount: fromWire(order.amount),
    nameOnRail: nameOnRail(order.beneficiary).name,
    fingerprint: print,
  })
  if (placed) return ok(payoutView(await sendPlacedOrder(placed)))
  const payout = await findPayout(order.payoutId)
  if (!payout) throw new Error('a payout disappeared')
  if (payout.fingerprint !== print) return paymentsErrors.fail('payout-reused')
  await sendPayout(payout)
  const current = await findPayout(order.payoutId)
  return ok(payoutView(current ?? payout))
}
