import { alertDecided, alertWithdrawn } from '@corridor/domain/compliance/events'
import { payoutBounced, payoutCompleted, payoutFailed } from '@corridor/domain/payments/events'
import { on, type Reaction } from '@corridor/kernel/event'
import { applyAlertDecision } from './steps/apply-alert-decision.ts'
import { applyPayoutOutcome } from './steps/apply-payout-outcome.ts'
import { applyWithdrawal } from './steps/apply-withdrawal.ts'

const decision = 'transfers.apply-alert-decision'
const outcome = 'transfers.apply-payout-outcome'

export const reactsTo: Reaction[] = [
  on(alertDecided, decision, (event) =>
    applyAlertDecision({ subscriber: decision, eventId: event.id }, event.payload),
  ),
  on(alertWithdrawn, decision, (event) =>
    applyWithdrawal({ subscriber: decision, eventId: event.id }, event.payload),
  ),
  on(payoutCompleted, outcome, (event) =>
    applyPayoutOutcome(
      { subscriber: outcome, eventId: event.id },
      { transferId: event.payload.transferId, outcome: 'completed', reasonCode: 'delivered' },
    ),
  ),
  on(payoutFailed, outcome, (event) =>
    applyPayoutOutcome(
      { subscriber: outcome, eventId: event.id },
      { transferId: event.payload.transferId, outcome: 'failed', reasonCode: 'payout-failed' },
    ),
  ),
  on(payoutBounced, outcome, (event) =>
    applyPayoutOutcome(
      { subscriber: outcome, eventId: event.id },
      { transferId: event.payload.transferId, outcome: 'bounced', reasonCode: 'bounced' },
    ),
  ),
]
