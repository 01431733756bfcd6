import { idSchema } from '@corridor/kernel/ids'
import { storedCurrencySchema, wireMoneySchema } from '@corridor/kernel/money-schema'
import { problem } from '@corridor/words/field-problem'
import { z } from 'zod'
import { accountKinds, sides } from './account-kinds.ts'

// Reads of the books through time and across accounts. Limits of accounts stand here too: positions are read by them.

const time = z.iso.datetime()
/** An instant that is asked about; the calendar of the database begins with the year 1. */
const instant = time.refine((text) => !text.startsWith('0000'), problem('time-malformed'))
const accountId = idSchema('acc')
const ledgerTransferId = idSchema('led')
const cursor = z.string().max(100).optional()
const limit = z.int().min(1).max(100).optional()

/** Two clocks: when money counts as moved, and when the books were told. */
export const clocks = ['effective', 'recorded'] as const
export type Clock = (typeof clocks)[number]

export const balanceAtInput = z.strictObject({
  accountId,
  /** Default: the same instant as `recordedAt`. */
  effectiveAt: instant.optional(),
  /** What the books knew then; default: now. */
  recordedAt: instant.optional(),
})
export type BalanceAtInput = z.input<typeof balanceAtInput>

export const balanceAtView = z.object({
  accountId,
  /** On the account's own side. */
  posted: wireMoneySchema,
  effectiveAt: time,
  recordedAt: time,
})
export type BalanceAtView = z.output<typeof balanceAtView>

export const statementInput = z.strictObject({
  accountId,
  /** The first instant that counts. */
  from: instant,
  /** The first instant that does not count any more: periods that meet share no line. */
  to: instant,
  clock: z.enum(clocks),
  cursor,
  limit,
})
export type StatementInput = z.input<typeof statementInput>

export const statementLine = z.object({
  ledgerTransferId,
  legNo: z.int(),
  /** Place among the account's entries as they were recorded, from 1. */
  seq: z.string(),
  direction: z.enum(sides),
  amount: wireMoneySchema,
  /** Posted balance after this line, in the order of the statement's clock. */
  balance: wireMoneySchema,
  otherAccountId: accountId,
  otherOwnerRef: z.string(),
  code: z.string(),
  reference: z.string(),
  effectiveAt: time,
  recordedAt: time,
})
export type StatementLine = z.output<typeof statementLine>

/** Lines are the latest first; `closing` is `opening` with every line of the period, on whatever page. */
export const statementView = z.object({
  accountId,
  opening: wireMoneySchema,
  closing: wireMoneySchema,
  items: z.array(statementLine),
  nextCursor: z.string().nullable(),
})
export type StatementView = z.output<typeof statementView>

export const listTransfersInput = z.strictObject({
  code: z.string().min(1).max(64).optional(),
  reference: z.string().min(1).max(100).optional(),
  /** Recorded at this instant or later. */
  from: instant.optional(),
  /** Recorded before this instant. */
  to: instant.optional(),
  cursor,
  limit,
})
export type ListTransfersInput = z.input<typeof listTransfersInput>

export const journalLine = z.object({
  ledgerTransferId,
  code: z.string(),
  reference: z.string(),
  effectiveAt: time,
  recordedAt: time,
  legs: z.int(),
  /** Currencies and sums of the legs, in the order of their first leg. A sum can exceed what one account holds. */
  amounts: z.array(z.object({ amount: z.string(), currency: storedCurrencySchema })),
  reversesId: ledgerTransferId.nullable(),
})
export type JournalLine = z.output<typeof journalLine>

const sideView = z.object({
  accountId,
  ownerRef: z.string(),
  kind: z.enum(accountKinds),
  /** Posted balance of that account after the leg. */
  balanceAfter: wireMoneySchema,
})

export const postingView = z.object({
  ledgerTransferId,
  code: z.string(),
  reference: z.string(),
  correlationId: z.string(),
  effectiveAt: time,
  recordedAt: time,
  legs: z.array(
    z.object({ legNo: z.int(), amount: wireMoneySchema, debit: sideView, credit: sideView }),
  ),
  /** Per currency, summed on each side by itself; they are the same, or the books are broken. */
  totals: z.array(
    z.object({ currency: storedCurrencySchema, debits: z.string(), credits: z.string() }),
  ),
  captures: z.array(
    z.object({ holdId: idSchema('hld'), captured: wireMoneySchema, released: wireMoneySchema }),
  ),
  /** The posting that this one gives back, in full or in part. */
  reversesId: ledgerTransferId.nullable(),
  /** The postings that give this one back, oldest first. */
  reversedBy: z.array(ledgerTransferId),
})
export type PostingView = z.output<typeof postingView>

export const parentView = z.object({
  accountId,
  ownerRef: z.string(),
  kind: z.enum(accountKinds),
  currency: storedCurrencySchema,
  parentId: accountId.nullable(),
  /** Accounts below it, at whatever depth. */
  accounts: z.int(),
  /** Its own balances and those of all accounts below it, as plain decimals. */
  posted: z.string(),
  held: z.string(),
})
export type ParentView = z.output<typeof parentView>

const exposureSide = z.object({ limit: wireMoneySchema, usedPercent: z.string() })

/** What the house is exposed to in one currency. */
export const positionView = z.object({
  currency: storedCurrencySchema,
  /** The liquidity account; null before the first conversion. */
  accountId: accountId.nullable(),
  /** Positive: we hold more than we gave (long); negative: short. */
  open: wireMoneySchema,
  realisedSpread: wireMoneySchema,
  residue: wireMoneySchema,
  /** The most that we may be short, as a floor of zero or less, and how much of it is used. */
  floor: exposureSide.nullable(),
  /** The most that we may be long, and how much of it is used. */
  ceiling: exposureSide.nullable(),
})
export type PositionView = z.output<typeof positionView>

export const setAccountLimitsInput = z.strictObject({
  accountId,
  /** Least that must stay available; null = no limit. */
  floor: wireMoneySchema.nullable(),
  /** Most that the account may be filled with; null = no limit. */
  ceiling: wireMoneySchema.nullable(),
})
export type SetAccountLimitsInput = z.input<typeof setAccountLimitsInput>
