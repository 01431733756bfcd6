import { walletCurrencies } from '@corridor/kernel/currency'
import { idSchema } from '@corridor/kernel/ids'
import {
  positiveMoneySchema,
  storedCurrencySchema,
  wireMoneySchema,
} from '@corridor/kernel/money-schema'
import { problem } from '@corridor/words/field-problem'
import { z } from 'zod'

/** What a customer sees of a wallet. A frozen one gives nothing but still takes; a closed one is empty. */
export const walletStates = ['open', 'frozen', 'closed'] as const
export type WalletState = (typeof walletStates)[number]

/** The house's own accounts, one of each in every currency that needs it. */
export const systemRoles = [
  'fees',
  'liquidity',
  'fx-spread',
  'residue',
  'rail-transit',
  'card-transit',
  'suspense',
  'receivable',
] as const
export type SystemRole = (typeof systemRoles)[number]

export const accountRefSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wallet'), walletId: idSchema('wal') }),
  z.strictObject({
    kind: z.literal('system'),
    role: z.enum(systemRoles),
    currency: storedCurrencySchema,
  }),
])
export type AccountRef = z.output<typeof accountRefSchema>

export const openWalletInput = z.strictObject({
  customerId: idSchema('cus'),
  currency: z.enum(walletCurrencies, { error: problem('currency-not-for-wallets') }),
  walletId: idSchema('wal').optional(),
})
export type OpenWalletInput = z.input<typeof openWalletInput>

export const changeWalletInput = z.strictObject({
  walletId: idSchema('wal'),
  reason: z.string().trim().min(1).max(500),
})
export type ChangeWalletInput = z.output<typeof changeWalletInput>

export const closeWalletInput = z.strictObject({ walletId: idSchema('wal') })
export type CloseWalletInput = z.input<typeof closeWalletInput>

export const holdInput = z.strictObject({
  holdId: idSchema('hld'),
  walletId: idSchema('wal'),
  amount: positiveMoneySchema,
  code: z.string(),
  reference: z.string(),
  /** Default: until it is captured or voided. */
  expiresInSeconds: z.int().optional(),
})
export type HoldInput = z.input<typeof holdInput>

export const voidHoldInput = z.strictObject({ holdId: idSchema('hld') })
export type VoidHoldInput = z.input<typeof voidHoldInput>

export const postInput = z.strictObject({
  ledgerTransferId: idSchema('led'),
  /** Why money moves: `send.internal`, `deposit.card`. */
  code: z.string(),
  /** The id of what it moves for: `tr_…`, `dep_…`. */
  reference: z.string(),
  effectiveAt: z.iso.datetime().optional(),
  captures: z
    .array(
      z.strictObject({
        holdId: idSchema('hld'),
        amount: positiveMoneySchema,
        /** Whether what remains of the hold is released; default true. */
        isFinal: z.boolean().optional(),
      }),
    )
    .optional(),
  legs: z.array(
    z.strictObject({ from: accountRefSchema, to: accountRefSchema, amount: positiveMoneySchema }),
  ),
})
export type PostInput = z.input<typeof postInput>

export const walletView = z.object({
  walletId: idSchema('wal'),
  customerId: idSchema('cus'),
  currency: z.enum(walletCurrencies),
  state: z.enum(walletStates),
  /** What can be spent: posted less held. */
  available: wireMoneySchema,
  held: wireMoneySchema,
  posted: wireMoneySchema,
  openedAt: z.iso.datetime(),
})
export type WalletView = z.output<typeof walletView>

/** One line of the books behind something that happened. */
export const ledgerLineView = z.object({
  ledgerTransferId: idSchema('led'),
  code: z.string(),
  reference: z.string(),
  account: accountRefSchema,
  direction: z.enum(['debit', 'credit']),
  amount: wireMoneySchema,
  /** Posted balance of the account after this line. */
  balanceAfter: wireMoneySchema,
  effectiveAt: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
})
export type LedgerLineView = z.output<typeof ledgerLineView>

/** The longest period of one statement: a year with its leap day. */
export const longestStatementDays = 366

/** A wallet's lines from the beginning of one day to the end of another, by the clock of a zone. */
export const walletStatementInput = z.strictObject({
  walletId: idSchema('wal'),
  from: z.iso.date(problem('date-missing')),
  to: z.iso.date(problem('date-missing')),
})
export type WalletStatementInput = z.output<typeof walletStatementInput>

/** The files that a statement is taken away in: a table, ISO 20022, SWIFT's older format, and bookkeeping programs' own. */
export const statementFormats = ['csv', 'camt053', 'mt940', 'ofx'] as const
export const walletStatementFileInput = walletStatementInput.extend({
  format: z.enum(statementFormats),
})
export type WalletStatementFileInput = z.output<typeof walletStatementFileInput>
