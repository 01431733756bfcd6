import { idSchema } from '@corridor/kernel/ids'
import { wireMoneySchema } from '@corridor/kernel/money'
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

/** What the customer reads for each state: where the money is, and what happens next. */
export const transferSentences: Readonly<Record<TransferState, string>> = {
  created: 'We are setting up your transfer.',
  quoted: 'We are setting up your transfer.',
  held: 'Your money is set aside. We are checking the transfer.',
  'in-review':
    'We are checking this transfer. Your money is set aside and safe; we will tell you when it moves on.',
  assessed: 'Your transfer is on its way.',
  converted: 'Your money is converted and about to be sent.',
  'paying-out': 'We sent the money. The bank will confirm when it arrives.',
  completed: 'The money has arrived.',
  voiding: 'We are giving your money back.',
  cancelled: 'You cancelled this transfer. Your money is back in your wallet.',
  refused: 'We could not make this transfer. Your money is back in your wallet.',
  failed: 'This transfer was not made. Your money is in your wallet.',
  bounced: 'The bank could not pay out the money. We are refunding you.',
  refunded:
    'The bank could not pay out the money. All of it, fee included, is in your wallet again.',
}

/** One word for a tag; the meaning (colour, shape) is the UI's own table. */
export const transferStateWords: Readonly<Record<TransferState, string>> = {
  created: 'Setting up',
  quoted: 'Setting up',
  held: 'Processing',
  'in-review': 'Being checked',
  assessed: 'Processing',
  converted: 'Processing',
  'paying-out': 'Sent',
  completed: 'Completed',
  voiding: 'Returning',
  cancelled: 'Cancelled',
  refused: 'Not sent',
  failed: 'Not sent',
  bounced: 'Bounced back',
  refunded: 'Refunded',
}

export const idempotencyKeySchema = z
  .string()
  .regex(/^[\x20-\x7e]{16,255}$/, 'Use 16 to 255 printable characters.')

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

export const sendWarningView = z.object({
  code: z.enum(['first-payment', 'duplicate']),
  sentence: z.string(),
})
export type SendWarningView = z.infer<typeof sendWarningView>

export const transferStepView = z.object({
  key: z.string(),
  label: z.string(),
  state: z.enum(['done', 'current', 'next']),
  at: z.string().nullable(),
})

export const transferView = z.object({
  transferId: idSchema('tr'),
  kind: z.enum(transferKinds),
  state: z.enum(transferStates),
  stateWord: z.string(),
  sentence: z.string(),
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
  steps: z.array(transferStepView),
  canCancel: z.boolean(),
  failureCode: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  completedAt: z.string().nullable(),
})
export type TransferView = z.infer<typeof transferView>

export const listTransfersInput = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(100).optional(),
})

export const transferPage = z.object({
  items: z.array(transferView),
  nextCursor: z.string().nullable(),
})
export type TransferPage = z.infer<typeof transferPage>

export const searchTransfersInput = z.strictObject({
  text: z.string().trim().max(100).optional(),
  state: z.enum(transferStates).optional(),
  customerId: idSchema('cus').optional(),
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(100).optional(),
})

/** What staff see beside the customer's view: whose it is, and the commands that its steps sent. */
export const staffTransferView = transferView.extend({
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
export type StaffTransferView = z.infer<typeof staffTransferView>

export const staffTransferPage = z.object({
  items: z.array(staffTransferView),
  nextCursor: z.string().nullable(),
})
