import * as payments from '@corridor/domain/payments'
import {
  bankInstructionsViewSchema,
  depositViewSchema,
  getBankInstructionsInputSchema,
} from '@corridor/domain/payments/contract'
import { idSchema } from '@corridor/kernel/ids'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { sayBankInstructions, sayDeposit } from '../saying/deposits.ts'
import { customerProcedure, router } from '../trpc.ts'
import { listPaymentMethods, startCardDeposit } from './deposits.verbs.ts'

/** Adding money: by bank transfer under one's own reference, or by card on the provider's page. */
export const depositsRouter = router({
  getBankInstructions: customerProcedure
    .input(getBankInstructionsInputSchema.strict())
    .output(bankInstructionsViewSchema)
    .query(async ({ ctx, input }) =>
      sayBankInstructions(
        ctx.locale,
        answer(await payments.getBankInstructions(ctx.customer, input)),
      ),
    ),
  startCard: startCardDeposit.procedure,
  get: customerProcedure
    .input(z.strictObject({ depositId: idSchema('dep') }))
    .output(depositViewSchema)
    .query(async ({ ctx, input }) =>
      sayDeposit(ctx.locale, answer(await payments.getDeposit(ctx.customer, input.depositId))),
    ),
  listPaymentMethods: listPaymentMethods.procedure,
  removePaymentMethod: customerProcedure
    .input(z.strictObject({ paymentMethodId: idSchema('pm') }))
    .mutation(async ({ ctx, input }) => {
      answer(await payments.removePaymentMethod(ctx.customer, input.paymentMethodId))
    }),
})
