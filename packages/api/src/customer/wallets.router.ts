import * as wallets from '@corridor/domain/wallets'
import { closeWalletInput, walletView } from '@corridor/domain/wallets/contract'
import { walletCurrencies } from '@corridor/kernel/currency'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { customerProcedure, router } from '../trpc.ts'
import { getStatement, getWallet, listWallets } from './wallets.verbs.ts'

/** The customer's wallets: one in each currency that they opened. */
export const walletsRouter = router({
  list: listWallets.procedure,
  get: getWallet.procedure,
  statement: getStatement.procedure,
  open: customerProcedure
    .input(z.strictObject({ currency: z.enum(walletCurrencies) }))
    .output(walletView)
    .mutation(async ({ ctx, input }) =>
      answer(
        await wallets.openWallet(ctx.customer, { ...input, customerId: ctx.customer.customerId }),
      ),
    ),
  close: customerProcedure
    .input(closeWalletInput)
    .output(walletView)
    .mutation(async ({ ctx, input }) => answer(await wallets.closeWallet(ctx.customer, input))),
})
