import type { PostalAddress } from '@corridor/domain/payments/contract'
import { idSchema } from '@corridor/kernel/ids'
import { currencySchema } from '@corridor/kernel/money-schema'
import { nameBearers } from '@corridor/kernel/name-rule'
import { problem } from '@corridor/words/field-problem'
import { z } from 'zod'

export const recipientKindSchema = z.enum(['customer', 'bank'])
export type RecipientKind = z.infer<typeof recipientKindSchema>

/** Who holds the account: it decides which names and which fields are right, and how the name is screened. */
export const recipientTypeSchema = z.enum(nameBearers)
export type RecipientType = z.infer<typeof recipientTypeSchema>

const countrySchema = z.string().regex(/^[A-Z]{2}$/, problem('country-code'))

/** What a bank account is described by; which keys, the requirements say. */
export const fieldsSchema = z
  .record(z.string().max(40), z.string().max(200))
  .refine((fields) => Object.keys(fields).length <= 20, { error: problem('fields-too-many') })
export type Fields = z.infer<typeof fieldsSchema>

export const getRequirementsInputSchema = z.strictObject({
  currency: currencySchema,
  country: countrySchema.optional(),
  /** Who is to be paid; a person when it is not said. */
  type: recipientTypeSchema.optional(),
  /** What was filled in so far: some answers ask for more fields (`refreshOnChange`). */
  values: fieldsSchema.optional(),
})
export type GetRequirementsInput = z.infer<typeof getRequirementsInputSchema>

export const fieldViewSchema = z.object({
  key: z.string(),
  label: z.string(),
  type: z.enum(['text', 'select', 'radio', 'date']),
  required: z.boolean(),
  options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
  /** Regular expression of the bare value: spaces and hyphens are removed before it is applied. */
  pattern: z.string().optional(),
  minLength: z.number().int(),
  maxLength: z.number().int(),
  example: z.string(),
  refreshOnChange: z.boolean(),
})
export type FieldView = z.infer<typeof fieldViewSchema>

export const methodViewSchema = z.object({
  type: z.string(),
  title: z.string(),
  /** Whom this way reaches: some wallets are for persons only. */
  types: z.array(recipientTypeSchema),
  countries: z.array(countrySchema),
  fields: z.array(fieldViewSchema),
})
export type MethodView = z.infer<typeof methodViewSchema>

export const requirementsViewSchema = z.object({ methods: z.array(methodViewSchema) })
export type RequirementsView = z.infer<typeof requirementsViewSchema>

export const bankDetailsSchema = z.strictObject({
  currency: currencySchema,
  country: countrySchema,
  method: z.string().max(40),
  fields: fieldsSchema,
  /** As its bearer writes it, in any script. */
  holderName: z.string().min(1).max(200),
  /** A person when it is not said; recipients that were saved before this was asked have none. */
  type: recipientTypeSchema.optional(),
})
export type BankDetails = z.infer<typeof bankDetailsSchema>

const nicknameSchema = z.string().trim().max(60).optional()

export const createRecipientInputSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('customer'),
    /** Another customer's e-mail address, handle or phone number. */
    lookup: z.string().trim().min(3).max(320),
    nickname: nicknameSchema,
  }),
  bankDetailsSchema.extend({ kind: z.literal('bank'), nickname: nicknameSchema }),
])
export type CreateRecipientInput = z.infer<typeof createRecipientInputSchema>

export const replaceRecipientInputSchema = bankDetailsSchema.extend({
  recipientId: idSchema('rcp'),
  nickname: nicknameSchema,
})
export type ReplaceRecipientInput = z.infer<typeof replaceRecipientInputSchema>

/** What of an address is missing; with `values`, also what the answers so far call for. */
export const getMissingAddressInputSchema = z.strictObject({
  recipientId: idSchema('rcp'),
  values: fieldsSchema.optional(),
})
export type GetMissingAddressInput = z.infer<typeof getMissingAddressInputSchema>

/** No fields: nothing is missing. */
export const missingAddressViewSchema = z.object({ fields: z.array(fieldViewSchema) })
export type MissingAddressView = z.infer<typeof missingAddressViewSchema>

export const completeRecipientInputSchema = z.strictObject({
  recipientId: idSchema('rcp'),
  /** The fields that `getMissingAddress` names; others are passed over. */
  address: fieldsSchema,
})
export type CompleteRecipientInput = z.infer<typeof completeRecipientInputSchema>

export const recipientIdInputSchema = z.strictObject({ recipientId: idSchema('rcp') })

export const listRecipientsInputSchema = z.strictObject({
  search: z.string().trim().max(140).optional(),
  currency: currencySchema.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(100).optional(),
})
export type ListRecipientsInput = z.infer<typeof listRecipientsInputSchema>

export const recipientViewSchema = z.object({
  recipientId: idSchema('rcp'),
  kind: recipientKindSchema,
  /** null: another customer, or saved before this was asked. */
  type: recipientTypeSchema.nullable(),
  displayName: z.string(),
  nickname: z.string().nullable(),
  /** One line to tell it by: "@handle", or the kind of account with its last digits. */
  detail: z.string(),
  /** What the bank will see in place of the name, where it cannot carry it as it is; else null. */
  nameAtBank: z.string().nullable(),
  currency: currencySchema.nullable(),
  country: z.string().nullable(),
  method: z.string().nullable(),
  last4: z.string().nullable(),
  isActive: z.boolean(),
  createdAt: z.iso.datetime(),
})
export type RecipientView = z.infer<typeof recipientViewSchema>

export const recipientPageSchema = z.object({
  items: z.array(recipientViewSchema),
  nextCursor: z.string().nullable(),
})
export type RecipientPage = z.infer<typeof recipientPageSchema>

export const payeeCheckViewSchema = z.object({
  outcome: z.enum(['match', 'close', 'no-match', 'unavailable']),
  name: z.string().optional(),
})
export type PayeeCheckView = z.infer<typeof payeeCheckViewSchema>

/** Where money goes, for the saga that sends it. Never shown, never in an event. */
export type PayoutDetails =
  | { readonly kind: 'customer'; readonly customerId: z.infer<ReturnType<typeof idSchema<'cus'>>> }
  | (BankDetails & {
      readonly kind: 'bank'
      /** Changes only when the name, the account or the address does. */
      readonly detailsHash: string
      /** Where they live, if that was asked. */
      readonly address?: PostalAddress
    })

/** Whom a transfer pays. The name of another customer is identity's to tell: nothing of them is kept here. */
export type Payee = { readonly recipientId: z.infer<ReturnType<typeof idSchema<'rcp'>>> } & (
  | {
      readonly kind: 'customer'
      readonly details: Extract<PayoutDetails, { kind: 'customer' }>
      /** The sender has a name of their own for them; which one, nobody needs to know who pays. */
      readonly isNicknamed?: true
    }
  | {
      readonly kind: 'bank'
      readonly displayName: string
      /** One line to tell it by, as in the recipient's view. */
      readonly detail: string
      readonly details: Extract<PayoutDetails, { kind: 'bank' }>
    }
)
