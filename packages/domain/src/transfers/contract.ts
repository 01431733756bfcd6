import { idSchema } from '@corridor/kernel/ids'
import { wireMoneySchema } from '@corridor/kernel/money-schema'
import { problem } from '@corridor/words/field-problem'
import { z } from 'zod'

export const transferKinds = ['send', 'payout', 'conversion'] as const
export type TransferKind = (typeof transferKinds)[number]

export const transferStates = [
  'created',
  'quoted',
  'held',
  'in-review',
  'assessed',
  'converted',
  'paying-out',
  'completed',
  'voiding',
  'cancelled',
  'refused',
  'failed',
  'bounced',
  'refunded',
] as const
export type TransferState = (typeof transferStates)[number]

export const idempotencyKeySchema = z
  .string()
  .regex(/^[\x20-\x7e]{16,255}$/, problem('key-printable'))

export const createTransferInput = z.strictObject({
  quoteId: idSchema('quo'),
  recipientId: idSchema('rcp'),
  reference: z.string().trim().max(140).optional(),
  idempotencyKey: idempotencyKeySchema,
  /** Refuse a send that equals one of the last 60 s; for callers that bring no key of their own. */
  refuseRepeat: z.boolean().optional(),
})
export type CreateTransferInput = z.input<typeof createTransferInput>

export const createConversionInput = z.strictObject({
  quoteId: idSchema('quo'),
  idempotencyKey: idempotencyKeySchema,
})
export type CreateConversionInput = z.input<typeof createConversionInput>

export const transferIdInput = z.strictObject({ transferId: idSchema('tr') })

export const sendWarningsInput = z.strictObject({
  quoteId: idSchema('quo'),
  recipientId: idSchema('rcp'),
})

/*
 * A view comes twice: in codes, as this domain answers it, and with the words in the reader's language, which the API
 * adds.
 */

export const sendWarnings = ['first-payment', 'duplicate'] as const
export type SendWarning = (typeof sendWarnings)[number]

export const sendWarningView = z.object({ code: z.enum(sendWarnings), sentence: z.string() })
export type SendWarningView = z.infer<typeof sendWarningView>

/** What is on the way of a transfer, and how it may end badly. */
export const transferStepKeys = [
  'set-up',
  'taken',
  'checked',
  'converted',
  'sent',
  'delivered',
  'cancelled',
  'refused',
  'failed',
  'bounced',
  'refunded',
] as const
export type TransferStepKey = (typeof transferStepKeys)[number]

const codedStepView = z.object({
  key: z.enum(transferStepKeys),
  state: z.enum(['done', 'current', 'next']),
  at: z.string().nullable(),
})
export type CodedStep = z.infer<typeof codedStepView>

export const codedTransferView = z.object({
  transferId: idSchema('tr'),
  kind: z.enum(transferKinds),
  state: z.enum(transferStates),
  source: wireMoneySchema,
  target: wireMoneySchema,
  fee: wireMoneySchema,
  /** What the rate left beside the mid-market rate, in the source currency. */
  spread: wireMoneySchema,
  rate: z.string(),
  rateAsOf: z.string(),
  recipientId: idSchema('rcp').nullable(),
  recipientName: z.string(),
  recipientDetail: z.string(),
  reference: z.string().nullable(),
  deliveryEstimate: z.string().nullable(),
  steps: z.array(codedStepView),
  canCancel: z.boolean(),
  failureCode: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  completedAt: z.string().nullable(),
})
export type CodedTransfer = z.infer<typeof codedTransferView>

const transferWords = {
  /** One word for a tag; the meaning (colour, shape) is the UI's own table. */
  stateWord: z.string(),
  /** Where the money is, and what happens next. */
  sentence: z.string(),
  steps: z.array(codedStepView.extend({ label: z.string() })),
}

export const transferView = codedTransferView.extend(transferWords)
export type TransferView = z.infer<typeof transferView>

export const listTransfersInput = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(100).optional(),
})

export const transferPage = z.object({
  items: z.array(transferView),
  nextCursor: z.string().nullable(),
})

export const searchTransfersInput = z.strictObject({
  text: z.string().trim().max(100).optional(),
  state: z.enum(transferStates).optional(),
  customerId: idSchema('cus').optional(),
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(100).optional(),
})

/** What staff see beside the customer's view: whose it is, and the commands that its steps sent. */
const codedStaffTransferView = codedTransferView.extend({
  customerId: idSchema('cus'),
  recipientCustomerId: idSchema('cus').nullable(),
  quoteId: idSchema('quo'),
  sourceWalletId: idSchema('wal'),
  targetWalletId: idSchema('wal').nullable(),
  holdId: idSchema('hld'),
  assessmentId: idSchema('asm'),
  alertId: idSchema('alt').nullable(),
  ledgerTransferId: idSchema('led').nullable(),
  refundLedgerTransferId: idSchema('led').nullable(),
  payoutId: idSchema('pay').nullable(),
  correlationId: z.string(),
  attempts: z.number().int(),
  history: z.array(
    z.object({ state: z.enum(transferStates), at: z.string(), note: z.string().nullable() }),
  ),
})
export type CodedStaffTransfer = z.infer<typeof codedStaffTransferView>

export const staffTransferView = codedStaffTransferView.extend(transferWords)

export const staffTransferPage = z.object({
  items: z.array(staffTransferView),
  nextCursor: z.string().nullable(),
})
