import { currencySchema } from '@corridor/kernel/money'
import { z } from 'zod'
import { customerProcedure, router } from '../trpc.ts'
import { homeView, readHome } from './read-home.ts'

export const homeRouter = router({
  overview: customerProcedure
    .input(z.strictObject({ currency: currencySchema.optional() }))
    .output(homeView)
    .query(({ ctx, input }) => readHome(ctx.customer, input.currency)),
})
