import type { Replayable } from '@corridor/db/run-once'
import {
  createRecipient,
  createRecipientOnce,
  getRecipient,
  getRequirements,
  listRecipients,
} from '@corridor/domain/beneficiaries'
import {
  createRecipientInputSchema,
  getRequirementsInputSchema,
  listRecipientsInputSchema,
  recipientIdInputSchema,
  recipientPageSchema,
  recipientViewSchema,
  requirementsViewSchema,
} from '@corridor/domain/beneficiaries/contract'
import { createQuote, createQuoteOnce, getQuote } from '@corridor/domain/fx'
import {
  createQuoteInputSchema,
  getQuoteInputSchema,
  quoteViewSchema,
} from '@corridor/domain/fx/contract'
import { listPaymentMethods } from '@corridor/domain/payments'
import { paymentMethodViewSchema } from '@corridor/domain/payments/contract'
import { ok, type Result } from '@corridor/kernel/result'
import { z } from 'zod'
import { quotes } from '../call-batches.ts'
import { madeNow, ownRoute, type RestAnswer, type RestRoute } from './route.ts'

const limit = z.coerce.number().int().min(1).max(100).optional()

function created<T>(result: Result<Replayable<T>>): Result<RestAnswer<T>> {
  if (!result.ok) return result
  const { view, isReplayed } = result.value
  return ok({ status: 201, body: view, isReplayed })
}

export const moneyRoutes: readonly RestRoute[] = [
  ownRoute({
    method: 'POST',
    path: '/quotes',
    operationId: 'createQuote',
    summary: 'Lock a price for 30 minutes; it makes one transfer',
    tag: 'Quotes',
    status: 201,
    scope: 'quotes:write',
    input: createQuoteInputSchema,
    output: quoteViewSchema,
    run: async (actor, { input, idempotencyKey }) =>
      created(
        idempotencyKey
          ? await createQuoteOnce(actor, input, idempotencyKey)
          : madeNow(await quotes.run(() => createQuote(actor, input))),
      ),
  }),
  ownRoute({
    method: 'GET',
    path: '/quotes/{quoteId}',
    operationId: 'getQuote',
    summary: 'One quote',
    tag: 'Quotes',
    status: 200,
    scope: 'quotes:write',
    input: getQuoteInputSchema,
    output: quoteViewSchema,
    run: async (actor, { input }) => {
      const quote = await getQuote(actor, input.quoteId)
      return quote.ok ? ok({ status: 200, body: quote.value }) : quote
    },
  }),
  ownRoute({
    method: 'GET',
    path: '/recipient-requirements',
    operationId: 'getRecipientRequirements',
    summary: 'What a bank account in this currency and country is described by',
    tag: 'Recipients',
    status: 200,
    scope: 'recipients:read',
    input: getRequirementsInputSchema.omit({ values: true }),
    output: requirementsViewSchema,
    run: async (_actor, { input, locale }) => {
      const requirements = await getRequirements(input, locale)
      return requirements.ok ? ok({ status: 200, body: requirements.value }) : requirements
    },
  }),
  ownRoute({
    method: 'POST',
    path: '/recipients',
    operationId: 'createRecipient',
    summary: 'Add another user or a bank account to send to',
    tag: 'Recipients',
    status: 201,
    scope: 'recipients:write',
    input: createRecipientInputSchema,
    output: recipientViewSchema,
    run: async (actor, { input, idempotencyKey }) =>
      created(
        idempotencyKey
          ? await createRecipientOnce(actor, input, idempotencyKey)
          : madeNow(await createRecipient(actor, input)),
      ),
  }),
  ownRoute({
    method: 'GET',
    path: '/recipients',
    operationId: 'listRecipients',
    summary: 'People and accounts to send to',
    tag: 'Recipients',
    status: 200,
    scope: 'recipients:read',
    input: listRecipientsInputSchema.extend({ limit }),
    output: recipientPageSchema,
    run: async (actor, { input }) => {
      const page = await listRecipients(actor, input)
      return page.ok ? ok({ status: 200, body: page.value }) : page
    },
  }),
  ownRoute({
    method: 'GET',
    path: '/recipients/{recipientId}',
    operationId: 'getRecipient',
    summary: 'One recipient',
    tag: 'Recipients',
    status: 200,
    scope: 'recipients:read',
    input: recipientIdInputSchema,
    output: recipientViewSchema,
    run: async (actor, { input }) => {
      const recipient = await getRecipient(actor, input.recipientId)
      return recipient.ok ? ok({ status: 200, body: recipient.value }) : recipient
    },
  }),
  ownRoute({
    method: 'GET',
    path: '/payment-methods',
    operationId: 'listPaymentMethods',
    summary: 'All linked payment methods of the signed-in user',
    tag: 'Payment methods',
    status: 200,
    scope: 'profile:read',
    input: z.strictObject({}),
    output: z.object({ items: z.array(paymentMethodViewSchema) }),
    run: async (actor) => {
      const methods = await listPaymentMethods(actor)
      return methods.ok ? ok({ status: 200, body: methods.value }) : methods
    },
  }),
]
