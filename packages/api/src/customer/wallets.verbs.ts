import * as wallets from '@corridor/domain/wallets'
import { walletStatementFileInput, walletView } from '@corridor/domain/wallets/contract'
import { idSchema } from '@corridor/kernel/ids'
import { currencySchema, wireMoneySchema } from '@corridor/kernel/money-schema'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { customerVerb } from '../verb.ts'
import { readStatementFile, statementFile } from './statement-file.ts'

const walletBalance = z.object({
  walletId: idSchema('wal'),
  currency: currencySchema,
  available: wireMoneySchema,
  held: wireMoneySchema,
  posted: wireMoneySchema,
  state: walletView.shape.state,
})

export const listWallets = customerVerb({
  output: z.array(walletView),
  run: async ({ ctx }) => [...answer(await wallets.listWallets(ctx.customer.customerId))],
  rest: {
    method: 'GET',
    path: '/wallets',
    operationId: 'listWallets',
    summary: 'All wallets with their balances',
    tag: 'Wallets',
    status: 200,
    scope: 'wallets:read',
    answers: {
      output: z.object({ items: z.array(walletBalance) }),
      as: (items) => ({ body: { items } }),
    },
  },
})

export const getStatement = customerVerb({
  input: walletStatementFileInput,
  output: statementFile,
  run: ({ ctx, input }) => readStatementFile(ctx.customer, input),
  rest: {
    method: 'GET',
    path: '/wallets/{walletId}/statement',
    operationId: 'getWalletStatement',
    summary:
      'A statement of one wallet as a file: CSV, camt.053, MT940 or OFX, whole days by the account’s own time zone',
    tag: 'Wallets',
    status: 200,
    scope: 'wallets:read',
  },
})

export const getWallet = customerVerb({
  input: z.strictObject({ walletId: idSchema('wal') }),
  output: walletView,
  run: async ({ ctx, input }) =>
    answer(await wallets.getWallet(ctx.customer.customerId, input.walletId)),
  rest: {
    method: 'GET',
    path: '/wallets/{walletId}/balance',
    operationId: 'getWalletBalance',
    summary: 'The balance of one wallet: available, held and posted',
    tag: 'Wallets',
    status: 200,
    scope: 'wallets:read',
    answers: { output: walletBalance, as: (wallet) => ({ body: wallet }) },
  },
})
