import { idSchema } from '@corridor/kernel/ids'
import {
  currencySchema,
  positiveMoneySchema,
  storedCurrencySchema,
  wireMoneySchema,
} from '@corridor/kernel/money-schema'
import { problem } from '@corridor/words/field-problem'
import { z } from 'zod'
import { accountKinds, sides } from './account-kinds.ts'

export * from './account-kinds.ts'
export * from './history-contract.ts'

const ownerRef = z.string().min(1).max(100)
const code = z.string().regex(/^[a-z][a-z0-9.-]{0,63}$/, problem('posting-code'))
const reference = z.string().min(1).max(100)
const time = z.iso.datetime()

export const openAccountInput = z.strictObject({
  accountId: idSchema('acc'),
  kind: z.enum(accountKinds),
  /** Who it belongs to: `wal_…` or `system:fees:EUR`. */
  ownerRef,
  currency: currencySchema,
  /** The side on which it grows. */
  side: z.enum(sides),
  /** Least that may stay available; null = no limit. */
  floor: wireMoneySchema.nullable(),
  /** The most that it may be filled with, promises included; absent = no limit. */
  ceiling: wireMoneySchema.nullable().optional(),
  /** The account that it is counted under: same currency, same side. */
  parentId: idSchema('acc').optional(),
})
export type OpenAccountInput = z.input<typeof openAccountInput>

export const setAccountFlagsInput = z.strictObject({
  accountId: idSchema('acc'),
  isFrozen: z.boolean().optional(),
  isClosed: z.boolean().optional(),
})
export type SetAccountFlagsInput = z.input<typeof setAccountFlagsInput>

export const legInput = z.strictObject({
  debitAccountId: idSchema('acc'),
  creditAccountId: idSchema('acc'),
  amount: positiveMoneySchema,
})

export const captureInput = z.strictObject({
  holdId: idSchema('hld'),
  amount: positiveMoneySchema,
  /** Whether what remains of the hold is released; default true. */
  isFinal: z.boolean().optional(),
})

export const maxLegs = 50
export const maxCaptures = 10

export const postInput = z.strictObject({
  transferId: idSchema('led'),
  code,
  reference,
  effectiveAt: time.optional(),
  legs: z.array(legInput).min(1).max(maxLegs),
  captures: z.array(captureInput).max(maxCaptures).optional(),
})
export type PostInput = z.input<typeof postInput>

export const reverseInput = z.strictObject({
  transferId: idSchema('led'),
  /** The posting to be undone. */
  originalId: idSchema('led'),
  code,
  reference,
  /** Legs of the original, by number, and what is given back of each; absent = all of all legs. */
  legs: z
    .array(z.strictObject({ legNo: z.int().min(1).max(maxLegs), amount: positiveMoneySchema }))
    .min(1)
    .max(maxLegs)
    .optional(),
})
export type ReverseInput = z.input<typeof reverseInput>

/** What a posting would leave in the accounts that it touches. */
export const postingPreview = z.object({
  effectiveAt: time,
  balances: z.array(
    z.object({ accountId: idSchema('acc'), posted: wireMoneySchema, available: wireMoneySchema }),
  ),
})
export type PostingPreview = z.output<typeof postingPreview>

export const setBalanceMonitorInput = z.strictObject({
  monitorId: idSchema('mon'),
  accountId: idSchema('acc'),
  /** Which crossing of the threshold by what is available is told. */
  direction: z.enum(['below', 'above']),
  threshold: wireMoneySchema,
  isActive: z.boolean(),
})
export type SetBalanceMonitorInput = z.input<typeof setBalanceMonitorInput>

export const holdInput = z.strictObject({
  holdId: idSchema('hld'),
  debitAccountId: idSchema('acc'),
  creditAccountId: idSchema('acc').optional(),
  amount: positiveMoneySchema,
  code,
  reference,
  expiresInSeconds: z
    .int()
    .min(1)
    .max(366 * 86_400)
    .optional(),
})
export type HoldInput = z.input<typeof holdInput>

export const voidHoldInput = z.strictObject({
  holdId: idSchema('hld'),
  /** Names the command, so that its repetition is a replay. */
  commandId: z.string().min(1).max(100),
})
export type VoidHoldInput = z.input<typeof voidHoldInput>

export const pageInput = z.strictObject({
  cursor: z.string().max(100).optional(),
  limit: z.int().min(1).max(100).optional(),
})

export const listAccountsInput = pageInput.extend({
  kind: z.enum(accountKinds).optional(),
  currency: currencySchema.optional(),
})
export type ListAccountsInput = z.input<typeof listAccountsInput>

export const postingReceipt = z.object({
  isReplay: z.boolean(),
  effectiveAt: time,
  recordedAt: time,
})
export type PostingReceipt = z.output<typeof postingReceipt>

export const holdReceipt = z.object({
  isReplay: z.boolean(),
  recordedAt: time,
  expiresAt: time.nullable(),
})
export type HoldReceipt = z.output<typeof holdReceipt>

/** Amounts count on the account's own side; `posted` and `available` can be negative without a floor. */
export const balanceView = z.object({
  accountId: idSchema('acc'),
  ownerRef,
  posted: wireMoneySchema,
  held: wireMoneySchema,
  available: wireMoneySchema,
  isFrozen: z.boolean(),
  isClosed: z.boolean(),
})
export type BalanceView = z.output<typeof balanceView>

export const entryView = z.object({
  ledgerTransferId: idSchema('led'),
  accountId: idSchema('acc'),
  ownerRef,
  direction: z.enum(sides),
  amount: wireMoneySchema,
  /** Posted balance of the account after this entry. */
  balanceAfter: wireMoneySchema,
  code,
  reference,
  effectiveAt: time,
  recordedAt: time,
})
export type EntryView = z.output<typeof entryView>

export const transferView = z.object({
  ledgerTransferId: idSchema('led'),
  code,
  reference,
  /** The posting that this one undoes, in part or in full. */
  reversesId: idSchema('led').nullable(),
  effectiveAt: time,
  recordedAt: time,
  entries: z.array(entryView),
  captures: z.array(
    z.object({ holdId: idSchema('hld'), captured: wireMoneySchema, released: wireMoneySchema }),
  ),
})
export type LedgerTransferView = z.output<typeof transferView>

export const accountView = balanceView.extend({
  kind: z.enum(accountKinds),
  currency: storedCurrencySchema,
  side: z.enum(sides),
  floor: wireMoneySchema.nullable(),
  ceiling: wireMoneySchema.nullable(),
  parentId: idSchema('acc').nullable(),
  debits: wireMoneySchema,
  credits: wireMoneySchema,
  entryCount: z.string(),
  openedAt: time,
})
export type AccountView = z.output<typeof accountView>

/** One line of the chart: every account of one kind and currency together. */
export const chartLine = z.object({
  kind: z.enum(accountKinds),
  currency: storedCurrencySchema,
  side: z.enum(sides),
  accounts: z.int(),
  /** Sums can exceed what one account may hold, so they are plain decimals. */
  debits: z.string(),
  credits: z.string(),
  posted: z.string(),
  held: z.string(),
})
export type ChartLine = z.output<typeof chartLine>

export const holdView = z.object({
  holdId: idSchema('hld'),
  accountId: idSchema('acc'),
  code,
  reference,
  amount: wireMoneySchema,
  remaining: wireMoneySchema,
  state: z.enum(['open', 'captured', 'voided', 'expired']),
  expiresAt: time.nullable(),
  recordedAt: time,
})
export type HoldView = z.output<typeof holdView>

/** A difference between the books and what they should be; none is the healthy answer. */
export const violation = z.object({
  rule: z.string(),
  subject: z.string(),
  expected: z.string().nullable(),
  actual: z.string().nullable(),
})
export type Violation = z.output<typeof violation>

/** How far the hash chain is, and where its heads are kept. */
export const chainStatus = z.object({
  blocks: z.int(),
  /** Rows of the journal that are sealed. */
  rows: z.int(),
  /** Hex; null before the first block. */
  head: z.string().nullable(),
  lastSealedAt: time.nullable(),
  lastAnchoredAt: time.nullable(),
  /** The newest head at each place. */
  anchors: z.array(
    z.object({
      place: z.string(),
      block: z.int(),
      rows: z.int(),
      head: z.string(),
      anchoredAt: time,
    }),
  ),
})
export type ChainStatus = z.output<typeof chainStatus>
