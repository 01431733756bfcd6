import { currencySchema } from '@corridor/kernel/money-schema'
import { offeredServices, services } from '@corridor/kernel/offering'
import { z } from 'zod'
import { customerProcedure, publicProcedure, router } from '../trpc.ts'
import { homeView, readHome } from './read-home.ts'

export const homeRouter = router({
  overview: customerProcedure
    .input(z.strictObject({ currency: currencySchema.optional() }))
    .output(homeView)
    .query(({ ctx, input }) => readHome(ctx.customer, input.currency, ctx.locale)),
  /** What this deployment offers beside wallets; screens leave out the rest. */
  services: publicProcedure
    .output(z.array(z.enum(services)))
    .query(() => [...(offeredServices(process.env) ?? [])]),
})
