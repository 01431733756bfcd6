import { getLimits } from '@corridor/domain/compliance'
import { limitViewSchema } from '@corridor/domain/compliance/contract'
import * as kyc from '@corridor/domain/kyc'
import {
  declareDetailsInputSchema,
  kycStatusViewSchema,
  submitCheckOutputSchema,
} from '@corridor/domain/kyc/contract'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { sayKycStatus } from '../saying/kyc.ts'
import { customerProcedure, router } from '../trpc.ts'

/** The identity check and the limits that come with it. Documents are uploaded by their own route. */
export const verificationRouter = router({
  getStatus: customerProcedure
    .output(kycStatusViewSchema)
    .query(async ({ ctx }) =>
      sayKycStatus(ctx.locale, answer(await kyc.getStatus(ctx.customer.customerId))),
    ),
  declareDetails: customerProcedure
    .input(declareDetailsInputSchema.strict())
    .output(submitCheckOutputSchema)
    .mutation(async ({ ctx, input }) => answer(await kyc.declareDetails(ctx.customer, input))),
  submit: customerProcedure
    .output(submitCheckOutputSchema)
    .mutation(async ({ ctx }) => answer(await kyc.submitCheck(ctx.customer))),
  getLimits: customerProcedure
    .output(z.array(limitViewSchema))
    .query(async ({ ctx }) => answer(await getLimits(ctx.customer.customerId))),
})
