import { defineEvent } from '@corridor/kernel/event'
import { idSchema } from '@corridor/kernel/ids'
import { wireMoneySchema } from '@corridor/kernel/money-schema'
import { z } from 'zod'

/** What every event of a transfer says: whose, what kind, how much. Ids and amounts only. */
const transferFacts = z.strictObject({
  transferId: idSchema('tr'),
  customerId: idSchema('cus'),
  recipientCustomerId: idSchema('cus').nullable(),
  recipientId: idSchema('rcp').nullable(),
  kind: z.enum(['send', 'payout', 'conversion']),
  state: z.string(),
  source: wireMoneySchema,
  target: wireMoneySchema,
  fee: wireMoneySchema,
})

const withReason = transferFacts.extend({ reasonCode: z.string() })

/**
 * The customer confirmed a quote; nothing has been taken yet. Of a send it says whether the customer has a name of their
 * own for the recipient, who else goes by the name of their account.
 */
export const transferCreated = defineEvent(
  'transfer.created.v1',
  transferFacts.extend({ isRecipientNicknamed: z.boolean().optional() }),
)
/** The money is held in the sender's wallet. */
export const transferFunded = defineEvent('transfer.funded.v1', transferFacts)
/** A verdict asked for an officer; the money stays held. */
export const transferHeldForReview = defineEvent('transfer.held-for-review.v1', transferFacts)
/** Allowed, by rule or by an officer; the money is about to move. */
export const transferProcessing = defineEvent('transfer.processing.v1', transferFacts)
/** The debit is posted and converted; a payout follows. */
export const transferConverted = defineEvent('transfer.converted.v1', transferFacts)
/** The rail took the payout. */
export const transferPaidOut = defineEvent('transfer.paid-out.v1', transferFacts)
/** The recipient has the money. */
export const transferCompleted = defineEvent('transfer.completed.v1', transferFacts)
/** Refused or impossible; a hold, if there was one, is void. `state` says which. */
export const transferFailed = defineEvent('transfer.failed.v1', withReason)
/** The customer took it back before it was sent. */
export const transferCancelled = defineEvent('transfer.cancelled.v1', transferFacts)
/** The recipient's bank did not take it; the refund follows. */
export const transferBounced = defineEvent('transfer.bounced.v1', withReason)
/** The whole sum, fee included, is back in the sender's wallet. */
export const transferRefunded = defineEvent('transfer.refunded.v1', withReason)

/** All of the domain's events, for the schema export and the relay. */
export const transfersEvents = [
  transferCreated,
  transferFunded,
  transferHeldForReview,
  transferProcessing,
  transferConverted,
  transferPaidOut,
  transferCompleted,
  transferFailed,
  transferCancelled,
  transferBounced,
  transferRefunded,
] as const
