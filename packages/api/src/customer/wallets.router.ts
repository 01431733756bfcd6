import * as wallets from '@corridor/domain/wallets'
import { closeWalletInput, walletView } from '@corridor/domain/wallets/contract'
import { walletCurrencies } from '@corridor/kernel/currency'
import { idSchema } from '@corridor/kernel/ids'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { customerProcedure, router } from '../trpc.ts'

/** The customer's wallets: one in each currency that they opened. */
export const walletsRouter = router({
  list: customerProcedure
    .output(z.array(walletView))
    .query(async ({ ctx }) => [...answer(await wallets.listWallets(ctx.customer.customerId))]),
  get: customerProcedure
    .input(z.strictObject({ walletId: idSchema('wal') }))
    .output(walletView)
    .query(async ({ ctx, input }) =>
      answer(await wallets.getWallet(ctx.customer.customerId, input.walletId)),
    ),
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
