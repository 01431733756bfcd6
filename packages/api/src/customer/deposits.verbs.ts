import * as payments from '@corridor/domain/payments'
import {
  paymentMethodViewSchema,
  startCardDepositInputSchema,
  startCardDepositOutputSchema,
} from '@corridor/domain/payments/contract'
import { idSchema } from '@corridor/kernel/ids'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { keyOrNew } from '../rest/idempotency-key.ts'
import { customerVerb } from '../verb.ts'

export const startCardDeposit = customerVerb({
  input: startCardDepositInputSchema.strict(),
  output: startCardDepositOutputSchema,
  run: async ({ ctx, input }) => answer(await payments.startCardDeposit(ctx.customer, input)),
  rest: {
    method: 'POST',
    path: '/transactions/deposit',
    operationId: 'depositMoney',
    summary:
      'Add money to a wallet by card; a linked payment method saves typing on the hosted page',
    tag: 'Transactions',
    status: 202,
    scope: 'deposits:write',
    takes: {
      input: startCardDepositInputSchema.omit({ idempotencyKey: true }).strict(),
      as: (sent, key) => ({ ...sent, idempotencyKey: keyOrNew(key) }),
    },
    answers: {
      output: z.object({ transactionId: idSchema('dep'), redirectUrl: z.string() }),
      as: ({ depositId, redirectUrl, isReplayed }) => ({
        body: { transactionId: depositId, redirectUrl },
        isReplayed,
      }),
    },
  },
})

export const listPaymentMethods = customerVerb({
  output: z.array(paymentMethodViewSchema),
  run: async ({ ctx }) => answer(await payments.listPaymentMethods(ctx.customer)).items,
  rest: {
    method: 'GET',
    path: '/payment-methods',
    operationId: 'listPaymentMethods',
    summary: 'All linked payment methods of the signed-in user',
    tag: 'Payment methods',
    status: 200,
    scope: 'profile:read',
    answers: {
      output: z.object({ items: z.array(paymentMethodViewSchema) }),
      as: (items) => ({ body: { items } }),
    },
  },
})
