import * as beneficiaries from '@corridor/domain/beneficiaries'
import {
  bankDetailsSchema,
  createRecipientInputSchema,
  getRequirementsInputSchema,
  listRecipientsInputSchema,
  payeeCheckViewSchema,
  recipientIdInputSchema,
  recipientPageSchema,
  recipientViewSchema,
  replaceRecipientInputSchema,
  requirementsViewSchema,
} from '@corridor/domain/beneficiaries/contract'
import { answer } from '../errors.ts'
import { customerProcedure, router } from '../trpc.ts'

/** People and accounts to send to; the form for a bank account comes from data. */
export const recipientsRouter = router({
  requirements: customerProcedure
    .input(getRequirementsInputSchema)
    .output(requirementsViewSchema)
    .query(async ({ ctx, input }) =>
      answer(await beneficiaries.getRequirements(input, ctx.locale)),
    ),
  checkPayee: customerProcedure
    .input(bankDetailsSchema)
    .output(payeeCheckViewSchema)
    .mutation(async ({ ctx, input }) =>
      answer(await beneficiaries.checkPayee(ctx.customer, input)),
    ),
  create: customerProcedure
    .input(createRecipientInputSchema)
    .output(recipientViewSchema)
    .mutation(async ({ ctx, input }) =>
      answer(await beneficiaries.createRecipient(ctx.customer, input)),
    ),
  list: customerProcedure
    .input(listRecipientsInputSchema)
    .output(recipientPageSchema)
    .query(async ({ ctx, input }) =>
      answer(await beneficiaries.listRecipients(ctx.customer, input)),
    ),
  get: customerProcedure
    .input(recipientIdInputSchema)
    .output(recipientViewSchema)
    .query(async ({ ctx, input }) =>
      answer(await beneficiaries.getRecipient(ctx.customer, input.recipientId)),
    ),
  replace: customerProcedure
    .input(replaceRecipientInputSchema)
    .output(recipientViewSchema)
    .mutation(async ({ ctx, input }) =>
      answer(await beneficiaries.replaceRecipient(ctx.customer, input)),
    ),
  deactivate: customerProcedure.input(recipientIdInputSchema).mutation(async ({ ctx, input }) => {
    answer(await beneficiaries.deactivateRecipient(ctx.customer, input.recipientId))
  }),
})
