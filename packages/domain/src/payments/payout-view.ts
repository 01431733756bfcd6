import { toWire } from '@corridor/kernel/money'
import type { PayoutView } from './contract.ts'
import type { Payout } from './store/payouts.ts'

export function payoutView(payout: Payout): PayoutView {
  return {
    payoutId: payout.payoutId,
    transferId: payout.transferId,
    customerId: payout.customerId,
    amount: toWire(payout.amount),
    state: payout.state,
    reasonCode: payout.reasonCode,
    railReference: payout.railReference,
    recipientType: payout.beneficiary.type ?? null,
    nameOnRail: payout.nameOnRail,
    createdAt: payout.createdAt.toISOString(),
    sentAt: payout.sentAt?.toISOString() ?? null,
    finishedAt: payout.finishedAt?.toISOString() ?? null,
  }
}
