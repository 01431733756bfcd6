import { idSchema } from '@corridor/kernel/ids'
import { positiveMoneySchema, wireMoneySchema } from '@corridor/kernel/money-schema'
import { problem } from '@corridor/words/field-problem'
import { z } from 'zod'

/** What an API key may do. */
export const apiScopes = [
  'profile:read',
  'wallets:read',
  'activity:read',
  'quotes:write',
  'recipients:read',
  'recipients:write',
  'transfers:read',
  'transfers:write',
  'deposits:write',
  'kyc:write',
] as const
export type ApiScope = (typeof apiScopes)[number]

export const apiKeyMaxDays = 365
export const apiKeyDefaultDays = 90
/** The choices that the app offers; any whole number of days up to the longest is taken. */
export const apiKeyDayChoices = [7, 30, apiKeyDefaultDays, 180, apiKeyMaxDays] as const
export const apiKeyMaxAddresses = 20

const address = z
  .union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], {
    error: problem('address-range'),
  })
  .refine((text) => !text.endsWith('/0'), problem('address-range-all'))

/** Keys that go on working through what otherwise ends them all; each is named by its owner. */
export const keepApiKeyIds = z.array(idSchema('apk')).max(100).optional()

export const createApiKeyInput = z.strictObject({
  label: z.string().trim().min(1, problem('key-name-missing')).max(60),
  scopes: z.array(z.enum(apiScopes)).min(1, problem('scope-missing')).max(apiScopes.length),
  password: z.string().min(1, problem('password-missing')).max(1000),
  totpCode: z
    .string()
    .regex(/^[0-9]{6}$/, problem('code-digits'))
    .optional(),
  expiresInDays: z.int().min(1).max(apiKeyMaxDays, problem('key-days')).optional(),
  /** Empty: from anywhere. */
  allowedAddresses: z
    .array(address)
    .max(apiKeyMaxAddresses, problem('addresses-too-many'))
    .optional(),
  /** What it may send and convert in one day by UTC; other currencies count at the reference rate. */
  dailyLimit: positiveMoneySchema.optional(),
})
export type CreateApiKey = z.infer<typeof createApiKeyInput>

export const revokeApiKeyInput = z.strictObject({ apiKeyId: idSchema('apk') })

/** What ended a key. */
export const apiKeyEnds = [
  'owner',
  'expired',
  'password',
  'sessions',
  'totp',
  'support',
  'status',
] as const
export type ApiKeyEnd = (typeof apiKeyEnds)[number]

export const apiKeyView = z.object({
  apiKeyId: idSchema('apk'),
  label: z.string(),
  clientId: z.string(),
  scopes: z.array(z.enum(apiScopes)),
  allowedAddresses: z.array(z.string()),
  dailyLimit: wireMoneySchema.nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  /** By the database's clock; an ended key is listed, and works no more. */
  isUsable: z.boolean(),
})
export type ApiKeyView = z.infer<typeof apiKeyView>
