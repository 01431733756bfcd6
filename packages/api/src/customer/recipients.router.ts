import * as beneficiaries from '@corridor/domain/beneficiaries'
import {
  bankDetailsSchema,
  completeRecipientInputSchema,
  getMissingAddressInputSchema,
  missingAddressViewSchema,
  payeeCheckViewSchema,
  recipientIdInputSchema,
  recipientViewSchema,
  replaceRecipientInputSchema,
} from '@corridor/domain/beneficiaries/contract'
import { answer } from '../errors.ts'
import { customerProcedure, router } from '../trpc.ts'
import {
  createRecipient,
  getRecipient,
  getRequirements,
  listRecipients,
} from './recipients.verbs.ts'

/** People and accounts to send to; the form for a bank account comes from data. */
export const recipientsRouter = router({
  requirements: getRequirements.procedure,
  checkPayee: customerProcedure
    .input(bankDetailsSchema)
    .output(payeeCheckViewSchema)
    .mutation(async ({ ctx, input }) =>
      answer(await beneficiaries.checkPayee(ctx.customer, input)),
    ),
  create: createRecipient.procedure,
  list: listRecipients.procedure,
  get: getRecipient.procedure,
  replace: customerProcedure
    .input(replaceRecipientInputSchema)
    .output(recipientViewSchema)
    .mutation(async ({ ctx, input }) =>
      answer(await beneficiaries.replaceRecipient(ctx.customer, input)),
    ),
  missingAddress: customerProcedure
    .input(getMissingAddressInputSchema)
    .output(missingAddressViewSchema)
    .query(async ({ ctx, input }) =>
      answer(await beneficiaries.getMissingAddress(ctx.customer, input)),
    ),
  complete: customerProcedure
    .input(completeRecipientInputSchema)
    .output(recipientViewSchema)
    .mutation(async ({ ctx, input }) =>
      answer(await beneficiaries.completeRecipient(ctx.customer, input)),
    ),
  deactivate: customerProcedure.input(recipientIdInputSchema).mutation(async ({ ctx, input }) => {
    answer(await beneficiaries.deactivateRecipient(ctx.customer, input.recipientId))
  }),
})
