import {
  paymentExceptionOpened,
  paymentFailed,
  paymentReversed,
  paymentSettled,
} from '@corridor/domain/payments/events'
import {
  transferCancelled,
  transferCompleted,
  transferFailed,
  transferRefunded,
} from '@corridor/domain/transfers/events'
import { on, type Reaction, together } from '@corridor/kernel/event'
import { idSchema } from '@corridor/kernel/ids'
import { type CompletedTransfer, confirmTransfers } from './steps/confirm-transfers.ts'
import { recordDeposit } from './steps/record-deposit.ts'
import { releaseDeposit } from './steps/release-deposit.ts'
import { removeDeposit } from './steps/remove-deposit.ts'
import { settleLimits } from './steps/settle-limits.ts'
import { withdrawAlertOfCancelled } from './steps/withdraw-alert-of-cancelled.ts'

const confirm = 'compliance.confirm-limits'
const release = 'compliance.release-limits'
const recordIn = 'compliance.record-deposit'
const removeIn = 'compliance.remove-deposit'
const releaseIn = 'compliance.release-deposit'
const withdraw = 'compliance.withdraw-alert'
const depositIdSchema = idSchema('dep')

const confirmations = together<CompletedTransfer>(confirm, (completed) =>
  confirmTransfers(confirm, completed),
)

/** Foreign events and what compliance does with them. */
export const reactsTo: Reaction[] = [
  confirmations.on(transferCompleted, ({ id, payload }) => ({
    eventId: id,
    transferId: payload.transferId,
  })),
  ...[transferFailed, transferRefunded].map((event) =>
    on(event, release, ({ id, payload }) =>
      settleLimits(release, id, payload.transferId, 'released'),
    ),
  ),
  on(transferCancelled, release, ({ id, payload }) =>
    settleLimits(release, id, payload.transferId, 'released'),
  ),
  on(transferCancelled, withdraw, ({ id, payload }) =>
    withdrawAlertOfCancelled(withdraw, id, payload.transferId),
  ),
  on(paymentSettled, recordIn, ({ id, payload }) => recordDeposit(recordIn, id, payload)),
  on(paymentReversed, removeIn, ({ id, payload }) =>
    removeDeposit(removeIn, id, payload.depositId),
  ),
  on(paymentFailed, releaseIn, ({ id, payload }) =>
    releaseDeposit(releaseIn, id, payload.depositId),
  ),
  // Money before a person is not the customer's yet; payment.settled counts it if it becomes so.
  on(paymentExceptionOpened, releaseIn, async ({ id, payload }) => {
    const depositId = depositIdSchema.safeParse(payload.subjectId)
    if (depositId.success) await releaseDeposit(releaseIn, id, depositId.data)
  }),
]
