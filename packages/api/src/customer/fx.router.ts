import * as fx from '@corridor/domain/fx'
import {
  calculateInputSchema,
  calculationViewSchema,
  corridorViewSchema,
  getRateHistoryInputSchema,
  getRateInputSchema,
  rateHistoryViewSchema,
  rateViewSchema,
} from '@corridor/domain/fx/contract'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { publicProcedure, router } from '../trpc.ts'
import { createQuote, getQuote } from './fx.verbs.ts'

/** Rates and prices. Looking is for everyone; a quote that can be used is a customer's. */
export const fxRouter = router({
  getRate: publicProcedure
    .input(getRateInputSchema)
    .output(rateViewSchema)
    .query(async ({ input }) => answer(await fx.getRate(input))),
  getRateHistory: publicProcedure
    .input(getRateHistoryInputSchema)
    .output(rateHistoryViewSchema)
    .query(async ({ input }) => answer(await fx.getRateHistory(input))),
  listCorridors: publicProcedure
    .output(z.array(corridorViewSchema))
    .query(async () => [...answer(await fx.listCorridors())]),
  calculate: publicProcedure
    .input(calculateInputSchema)
    .output(calculationViewSchema)
    .query(async ({ ctx, input }) => answer(await fx.calculate(input, ctx.locale))),
  createQuote: createQuote.procedure,
  getQuote: getQuote.procedure,
})
