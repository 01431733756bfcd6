import { idSchema } from '@corridor/kernel/ids'
import { currencySchema, positiveMoneySchema, wireMoneySchema } from '@corridor/kernel/money-schema'
import { nameBearers } from '@corridor/kernel/name-rule'
import { z } from 'zod'

export * from './exception-contract.ts'

/**
 * `exception`: money came that differs from our instruction; it waits in suspense for a person, who credits it or
 * sends it back (`returned`).
 */
export const depositStates = [
  'awaiting',
  'settled',
  'failed',
  'reversed',
  'exception',
  'returned',
] as const
export const depositStateSchema = z.enum(depositStates)
export type DepositState = z.infer<typeof depositStateSchema>

export const depositMethods = ['bank', 'card'] as const
export const depositMethodSchema = z.enum(depositMethods)
export type DepositMethod = z.infer<typeof depositMethodSchema>

/** `unknown`: the rail's answer was unclear; it is queried, never sent again under a new reference. */
export const payoutStates = [
  'created',
  'sent',
  'unknown',
  'completed',
  'failed',
  'bounced',
] as const
export const payoutStateSchema = z.enum(payoutStates)
export type PayoutState = z.infer<typeof payoutStateSchema>

/** Why a card deposit failed: the gateway's words reduced to ours, or our own limit. */
export const depositFailureCodes = [
  'card-declined',
  'insufficient-funds',
  'card-expired',
  'cancelled',
  'session-expired',
  'limit-exceeded',
] as const
export const depositFailureCodeSchema = z.enum(depositFailureCodes)
export type DepositFailureCode = z.infer<typeof depositFailureCodeSchema>

/** Why a payout did not arrive. */
export const payoutReasonCodes = [
  'account-closed',
  'account-not-found',
  'name-mismatch',
  'returned-by-bank',
  'refused-by-rail',
] as const
export const payoutReasonCodeSchema = z.enum(payoutReasonCodes)
export type PayoutReasonCode = z.infer<typeof payoutReasonCodeSchema>

export const webhookProviders = ['card-gateway', 'bank-rail'] as const
export const webhookProviderSchema = z.enum(webhookProviders)
export type WebhookProvider = z.infer<typeof webhookProviderSchema>

const timestampSchema = z.iso.datetime()

export const pageInputSchema = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(100).optional(),
})

export const getBankInstructionsInputSchema = z.object({ currency: currencySchema })
export type GetBankInstructionsInput = z.infer<typeof getBankInstructionsInputSchema>

/** What a line of our own account's details is. */
export const bankLineCodes = ['reference', 'holder', 'number', 'bank', 'currency'] as const
export type BankLineCode = (typeof bankLineCodes)[number]

/** In codes, as this domain answers it; the API adds the words. */
export const codedBankInstructionsSchema = z.object({
  currency: currencySchema,
  walletId: idSchema('wal'),
  /** What the customer writes in the payment's reference: `COR-7F3K9Q`. */
  reference: z.string(),
  accountName: z.string(),
  accountNumber: z.string(),
  bankName: z.string(),
  /** Every line to show and copy, in order, reference included. */
  lines: z.array(z.object({ code: z.enum(bankLineCodes), value: z.string() })),
})
export type CodedBankInstructions = z.infer<typeof codedBankInstructionsSchema>

export const bankInstructionsViewSchema = codedBankInstructionsSchema.extend({
  lines: z.array(z.object({ label: z.string(), value: z.string() })),
})

export const startCardDepositInputSchema = z.object({
  walletId: idSchema('wal'),
  amount: positiveMoneySchema,
  savePaymentMethod: z.boolean().optional(),
  paymentMethodId: idSchema('pm').optional(),
  idempotencyKey: z
    .string()
    .min(16)
    .max(255)
    .regex(/^[\x20-\x7e]+$/),
})
export type StartCardDepositInput = z.output<typeof startCardDepositInputSchema>

export const startCardDepositOutputSchema = z.object({
  depositId: idSchema('dep'),
  redirectUrl: z.url(),
})
export type StartCardDepositOutput = z.infer<typeof startCardDepositOutputSchema>

export const codedDepositSchema = z.object({
  depositId: idSchema('dep'),
  customerId: idSchema('cus'),
  walletId: idSchema('wal'),
  method: depositMethodSchema,
  state: depositStateSchema,
  amount: wireMoneySchema,
  card: z.object({ brand: z.string(), last4: z.string() }).nullable(),
  failureCode: depositFailureCodeSchema.nullable(),
  ledgerTransferId: idSchema('led'),
  createdAt: timestampSchema,
  settledAt: timestampSchema.nullable(),
})
/** In codes, as this domain answers it; the API adds the words. */
export type CodedDeposit = z.infer<typeof codedDepositSchema>

export const depositViewSchema = codedDepositSchema.extend({
  /** One public sentence for this state. */
  sentence: z.string(),
})
export type DepositView = z.infer<typeof depositViewSchema>

export const paymentMethodViewSchema = z.object({
  paymentMethodId: idSchema('pm'),
  kind: z.literal('card'),
  brand: z.string(),
  last4: z.string(),
  expiryMonth: z.number().int(),
  expiryYear: z.number().int(),
  isVerified: z.boolean(),
  isExpired: z.boolean(),
  createdAt: timestampSchema,
})
export type PaymentMethodView = z.infer<typeof paymentMethodViewSchema>

/** An address as an order carries it (ISO 20022): `lines` are at most two, and repeat no other part. */
export const postalAddressSchema = z.object({
  streetName: z.string().max(70).optional(),
  buildingNumber: z.string().max(16).optional(),
  postCode: z.string().max(16).optional(),
  townName: z.string().min(1).max(60),
  countrySubDivision: z.string().max(50).optional(),
  country: z.string().length(2),
  lines: z.array(z.string().max(70)).max(2).optional(),
})
export type PostalAddress = z.infer<typeof postalAddressSchema>

export const bankBeneficiarySchema = z.object({
  currency: currencySchema,
  country: z.string().length(2),
  method: z.string().min(1).max(60),
  fields: z.record(z.string().max(60), z.string().max(200)),
  holderName: z.string().min(1).max(140),
  /** Absent where it was never asked. */
  type: z.enum(nameBearers).optional(),
  /** Where they live, if the account's rail asks for it. */
  address: postalAddressSchema.optional(),
})
export type BankBeneficiary = z.infer<typeof bankBeneficiarySchema>

export const payOutInputSchema = z.object({
  payoutId: idSchema('pay'),
  transferId: idSchema('tr'),
  customerId: idSchema('cus'),
  amount: positiveMoneySchema,
  beneficiary: bankBeneficiarySchema,
  /** What the recipient's statement shows. */
  reference: z.string().max(140),
})
export type PayOutInput = z.input<typeof payOutInputSchema>

export const payoutViewSchema = z.object({
  payoutId: idSchema('pay'),
  transferId: idSchema('tr'),
  customerId: idSchema('cus'),
  amount: wireMoneySchema,
  state: payoutStateSchema,
  reasonCode: payoutReasonCodeSchema.nullable(),
  railReference: z.string().nullable(),
  /** Who is paid; null where it was never asked. */
  recipientType: z.enum(nameBearers).nullable(),
  /** The holder's name as the rail carries it. */
  nameOnRail: z.string(),
  createdAt: timestampSchema,
  sentAt: timestampSchema.nullable(),
  finishedAt: timestampSchema.nullable(),
})
export type PayoutView = z.infer<typeof payoutViewSchema>

export type ValidatePayeeInput = z.input<typeof bankBeneficiarySchema>
export const payeeOutcomes = ['match', 'close', 'no-match', 'unavailable'] as const
export const payeeCheckSchema = z.object({
  outcome: z.enum(payeeOutcomes),
  /** The name that the bank holds; only with `close`. */
  name: z.string().optional(),
})
export type PayeeCheck = z.infer<typeof payeeCheckSchema>

export const receiveWebhookOutputSchema = z.object({
  webhookId: idSchema('whk'),
  isDuplicate: z.boolean(),
})
export type ReceiveWebhookOutput = z.infer<typeof receiveWebhookOutputSchema>

export const webhookOutcomes = ['applied', 'no-change', 'exception', 'ignored'] as const
export type WebhookOutcome = (typeof webhookOutcomes)[number]

export const webhookViewSchema = z.object({
  webhookId: idSchema('whk'),
  provider: webhookProviderSchema,
  eventId: z.string(),
  eventType: z.string(),
  subjectId: z.string().nullable(),
  outcome: z.enum(webhookOutcomes).nullable(),
  receivedAt: timestampSchema,
  processedAt: timestampSchema.nullable(),
})
export type WebhookView = z.infer<typeof webhookViewSchema>

export const payoutAttemptViewSchema = z.object({
  kind: z.enum(['send', 'query']),
  startedAt: timestampSchema,
  finishedAt: timestampSchema.nullable(),
  outcome: z.string().nullable(),
  note: z.string().nullable(),
})
export type PayoutAttemptView = z.infer<typeof payoutAttemptViewSchema>

export const payoutTrailViewSchema = z.object({
  payout: payoutViewSchema,
  attempts: z.array(payoutAttemptViewSchema),
  webhooks: z.array(webhookViewSchema),
})
export type PayoutTrailView = z.infer<typeof payoutTrailViewSchema>

export const simulateBankDepositInputSchema = z.object({
  reference: z.string().min(1).max(140),
  amount: positiveMoneySchema,
})
export type SimulateBankDepositInput = z.output<typeof simulateBankDepositInputSchema>

export const simulatePayoutOutcomeInputSchema = z.object({
  payoutId: idSchema('pay'),
  outcome: z.enum(['completed', 'failed', 'bounced']),
})
export type SimulatePayoutOutcomeInput = z.output<typeof simulatePayoutOutcomeInputSchema>
