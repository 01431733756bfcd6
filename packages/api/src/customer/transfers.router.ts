import * as transfers from '@corridor/domain/transfers'
import {
  createConversionInput,
  createTransferInput,
  listTransfersInput,
  sendWarningsInput,
  sendWarningView,
  transferIdInput,
  transferPage,
  transferView,
} from '@corridor/domain/transfers/contract'
import { z } from 'zod'
import { sends } from '../convoys.ts'
import { answer } from '../errors.ts'
import { customerProcedure, router } from '../trpc.ts'

const made = z.object({ view: transferView, isReplayed: z.boolean() })

/** Sends, bank payouts and conversions. What a key has made, it makes no second time. */
export const transfersRouter = router({
  create: customerProcedure
    .input(createTransferInput)
    .output(made)
    .mutation(async ({ ctx, input }) =>
      answer(await sends.run(() => transfers.createTransfer(ctx.customer, input))),
    ),
  convert: customerProcedure
    .input(createConversionInput)
    .output(made)
    .mutation(async ({ ctx, input }) =>
      answer(await sends.run(() => transfers.createConversion(ctx.customer, input))),
    ),
  get: customerProcedure
    .input(transferIdInput)
    .output(transferView)
    .query(async ({ ctx, input }) =>
      answer(await transfers.getTransfer(ctx.customer, input.transferId)),
    ),
  list: customerProcedure
    .input(listTransfersInput)
    .output(transferPage)
    .query(({ ctx, input }) => transfers.listTransfers(ctx.customer, input)),
  cancel: customerProcedure
    .input(transferIdInput)
    .output(transferView)
    .mutation(async ({ ctx, input }) =>
      answer(await transfers.cancelTransfer(ctx.customer, input)),
    ),
  warnings: customerProcedure
    .input(sendWarningsInput)
    .output(z.array(sendWarningView))
    .query(async ({ ctx, input }) => answer(await transfers.getSendWarnings(ctx.customer, input))),
})
