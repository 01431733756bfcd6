import * as fx from '@corridor/domain/fx'
import {
  createQuoteInputSchema,
  getQuoteInputSchema,
  quoteViewSchema,
} from '@corridor/domain/fx/contract'
import { quotes } from '../call-batches.ts'
import { answer } from '../errors.ts'
import { customerVerb } from '../verb.ts'

export const createQuote = customerVerb({
  input: createQuoteInputSchema,
  output: quoteViewSchema,
  run: async ({ ctx, input }) =>
    answer(await quotes.run(() => fx.createQuote(ctx.customer, input))),
  rest: {
    method: 'POST',
    path: '/quotes',
    operationId: 'createQuote',
    summary: 'Lock a price for 30 minutes; it makes one transfer',
    tag: 'Quotes',
    status: 201,
    scope: 'quotes:write',
    once: async ({ ctx, input }, key) => answer(await fx.createQuoteOnce(ctx.customer, input, key)),
  },
})

export const getQuote = customerVerb({
  input: getQuoteInputSchema,
  output: quoteViewSchema,
  run: async ({ ctx, input }) => answer(await fx.getQuote(ctx.customer, input.quoteId)),
  rest: {
    method: 'GET',
    path: '/quotes/{quoteId}',
    operationId: 'getQuote',
    summary: 'One quote',
    tag: 'Quotes',
    status: 200,
    scope: 'quotes:write',
  },
})
