import { customerProcedure, router } from '../trpc.ts'
import { streamChanges } from './stream-changes.ts'

export const changesRouter = router({
  onChange: customerProcedure.subscription(async function* ({ ctx, signal }) {
    yield* streamChanges(ctx.customer, ctx.sessionToken, signal)
  }),
})
