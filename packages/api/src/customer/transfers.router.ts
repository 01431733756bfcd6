import * as transfers from '@corridor/domain/transfers'
import { sendWarningsInput, sendWarningView } from '@corridor/domain/transfers/contract'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { sayWarning } from '../saying/transfers.ts'
import { customerProcedure, router } from '../trpc.ts'
import {
  cancelTransfer,
  createConversion,
  createTransfer,
  getTransfer,
  listTransfers,
} from './transfers.verbs.ts'

/** Sends, bank payouts and conversions. What a key has made, it makes no second time. */
export const transfersRouter = router({
  create: createTransfer.procedure,
  convert: createConversion.procedure,
  get: getTransfer.procedure,
  list: listTransfers.procedure,
  cancel: cancelTransfer.procedure,
  warnings: customerProcedure
    .input(sendWarningsInput)
    .output(z.array(sendWarningView))
    .query(async ({ ctx, input }) => {
      const codes = answer(await transfers.getSendWarnings(ctx.customer, input))
      return codes.map((code) => sayWarning(ctx.locale, code))
    }),
})
