import * as beneficiaries from '@corridor/domain/beneficiaries'
import {
  createRecipientInputSchema,
  getRequirementsInputSchema,
  listRecipientsInputSchema,
  recipientIdInputSchema,
  recipientPageSchema,
  recipientViewSchema,
  requirementsViewSchema,
} from '@corridor/domain/beneficiaries/contract'
import { answer } from '../errors.ts'
import { limitInQuery } from '../rest/route.ts'
import { customerVerb } from '../verb.ts'

export const getRequirements = customerVerb({
  input: getRequirementsInputSchema,
  output: requirementsViewSchema,
  run: async ({ ctx, input }) => answer(await beneficiaries.getRequirements(input, ctx.locale)),
  rest: {
    method: 'GET',
    path: '/recipient-requirements',
    operationId: 'getRecipientRequirements',
    summary: 'What a bank account in this currency and country is described by',
    tag: 'Recipients',
    status: 200,
    scope: 'recipients:read',
    takes: { input: getRequirementsInputSchema.omit({ values: true }), as: (sent) => sent },
  },
})

export const createRecipient = customerVerb({
  input: createRecipientInputSchema,
  output: recipientViewSchema,
  run: async ({ ctx, input }) => answer(await beneficiaries.createRecipient(ctx.customer, input)),
  rest: {
    method: 'POST',
    path: '/recipients',
    operationId: 'createRecipient',
    summary: 'Add another user or a bank account to send to',
    tag: 'Recipients',
    status: 201,
    scope: 'recipients:write',
    once: async ({ ctx, input }, key) =>
      answer(await beneficiaries.createRecipientOnce(ctx.customer, input, key)),
  },
})

export const listRecipients = customerVerb({
  input: listRecipientsInputSchema,
  output: recipientPageSchema,
  run: async ({ ctx, input }) => answer(await beneficiaries.listRecipients(ctx.customer, input)),
  rest: {
    method: 'GET',
    path: '/recipients',
    operationId: 'listRecipients',
    summary: 'People and accounts to send to',
    tag: 'Recipients',
    status: 200,
    scope: 'recipients:read',
    takes: {
      input: listRecipientsInputSchema.extend({ limit: limitInQuery }),
      as: (sent) => sent,
    },
  },
})

export const getRecipient = customerVerb({
  input: recipientIdInputSchema,
  output: recipientViewSchema,
  run: async ({ ctx, input }) =>
    answer(await beneficiaries.getRecipient(ctx.customer, input.recipientId)),
  rest: {
    method: 'GET',
    path: '/recipients/{recipientId}',
    operationId: 'getRecipient',
    summary: 'One recipient',
    tag: 'Recipients',
    status: 200,
    scope: 'recipients:read',
  },
})
