import { defineEvent } from '@corridor/kernel/event'
import { idSchema } from '@corridor/kernel/ids'
import { wireMoneySchema } from '@corridor/kernel/money-schema'
import { z } from 'zod'
import {
  depositFailureCodeSchema,
  depositMethodSchema,
  exceptionKindSchema,
  payoutReasonCodeSchema,
  resolutionSchema,
  webhookProviderSchema,
} from './contract.ts'

const depositPayload = z.object({
  depositId: idSchema('dep'),
  customerId: idSchema('cus'),
  walletId: idSchema('wal'),
  amount: wireMoneySchema,
  method: depositMethodSchema,
})

/** A deposit was credited to the wallet. */
export const paymentSettled = defineEvent('payment.settled.v1', depositPayload)

/** Money came in for a deposit and waits in suspense for a person; `amount` is what came. */
export const paymentHeldBack = defineEvent('payment.held-back.v1', depositPayload)

/** A deposit came to nothing; no money moved. */
export const paymentFailed = defineEvent(
  'payment.failed.v1',
  depositPayload.extend({ reasonCode: depositFailureCodeSchema }),
)

/** The card's bank took a settled deposit back. */
export const paymentReversed = defineEvent('payment.reversed.v1', depositPayload)

/** Money for a deposit that could not be credited was sent back to where it came from. */
export const paymentReturned = defineEvent('payment.returned.v1', depositPayload)

/** A verified webhook was stored and waits to be acted upon. */
export const webhookReceived = defineEvent(
  'webhook.received.v1',
  z.object({
    webhookId: idSchema('whk'),
    provider: webhookProviderSchema,
    providerEventId: z.string(),
    eventType: z.string(),
  }),
)

const payoutPayload = z.object({
  payoutId: idSchema('pay'),
  transferId: idSchema('tr'),
  customerId: idSchema('cus'),
  amount: wireMoneySchema,
})

/** The rail accepted the payout. */
export const payoutSent = defineEvent('payout.sent.v1', payoutPayload)

/** The rail says that the money arrived. */
export const payoutCompleted = defineEvent('payout.completed.v1', payoutPayload)

/** The rail refused the payout; the money did not leave. */
export const payoutFailed = defineEvent(
  'payout.failed.v1',
  payoutPayload.extend({ reasonCode: payoutReasonCodeSchema }),
)

/** The recipient's bank sent the money back (also straight from `sent`, without `completed`). */
export const payoutBounced = defineEvent(
  'payout.bounced.v1',
  payoutPayload.extend({ reasonCode: payoutReasonCodeSchema }),
)

export const paymentMethodSaved = defineEvent(
  'payment-method.saved.v1',
  z.object({ paymentMethodId: idSchema('pm'), customerId: idSchema('cus') }),
)

export const paymentMethodRemoved = defineEvent(
  'payment-method.removed.v1',
  z.object({ paymentMethodId: idSchema('pm'), customerId: idSchema('cus') }),
)

/** Something about money from outside needs a person. */
export const paymentExceptionOpened = defineEvent(
  'payment.exception-opened.v1',
  z.object({ exceptionId: idSchema('tsk'), kind: exceptionKindSchema, subjectId: z.string() }),
)

/** A member of staff took a case, perhaps from a colleague. */
export const paymentExceptionClaimed = defineEvent(
  'payment.exception-claimed.v1',
  z.object({
    exceptionId: idSchema('tsk'),
    from: idSchema('stf').nullable().default(null),
    by: idSchema('stf'),
  }),
)

export const paymentExceptionResolved = defineEvent(
  'payment.exception-resolved.v1',
  z.object({
    exceptionId: idSchema('tsk'),
    resolvedBy: idSchema('stf'),
    resolution: resolutionSchema,
    /** The posting out of suspense, and the deposit that it became or ended; null when no money moved. */
    ledgerTransferId: idSchema('led').nullable(),
    depositId: idSchema('dep').nullable(),
  }),
)

export const paymentExceptionOverdue = defineEvent(
  'payment.exception-overdue.v1',
  z.object({ exceptionId: idSchema('tsk') }),
)
