import type { Replayable } from '@corridor/db/run-once'
import * as transfers from '@corridor/domain/transfers'
import {
  type CodedTransfer,
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
import { sends } from '../call-batches.ts'
import type { Context } from '../context.ts'
import { answer } from '../errors.ts'
import { sayTransfer, sayWarning } from '../saying/transfers.ts'
import { customerProcedure, router } from '../trpc.ts'

const made = z.object({ view: transferView, isReplayed: z.boolean() })

function saidMade({ locale }: Context, { view, isReplayed }: Replayable<CodedTransfer>) {
  return { view: sayTransfer(locale, view), isReplayed }
}

/** Sends, bank payouts and conversions. What a key has made, it makes no second time. */
export const transfersRouter = router({
  create: customerProcedure
    .input(createTransferInput)
    .output(made)
    .mutation(async ({ ctx, input }) =>
      saidMade(ctx, answer(await sends.run(() => transfers.createTransfer(ctx.customer, input)))),
    ),
  convert: customerProcedure
    .input(createConversionInput)
    .output(made)
    .mutation(async ({ ctx, input }) =>
      saidMade(ctx, answer(await sends.run(() => transfers.createConversion(ctx.customer, input)))),
    ),
  get: customerProcedure
    .input(transferIdInput)
    .output(transferView)
    .query(async ({ ctx, input }) =>
      sayTransfer(ctx.locale, answer(await transfers.getTransfer(ctx.customer, input.transferId))),
    ),
  list: customerProcedure
    .input(listTransfersInput)
    .output(transferPage)
    .query(async ({ ctx, input }) => {
      const page = await transfers.listTransfers(ctx.customer, input)
      return { ...page, items: page.items.map((item) => sayTransfer(ctx.locale, item)) }
    }),
  cancel: customerProcedure
    .input(transferIdInput)
    .output(transferView)
    .mutation(async ({ ctx, input }) =>
      sayTransfer(ctx.locale, answer(await transfers.cancelTransfer(ctx.customer, input))),
    ),
  warnings: customerProcedure
    .input(sendWarningsInput)
    .output(z.array(sendWarningView))
    .query(async ({ ctx, input }) => {
      const codes = answer(await transfers.getSendWarnings(ctx.customer, input))
      return codes.map((code) => sayWarning(ctx.locale, code))
    }),
})
