import { z } from 'zod'
import { customerProcedure, router } from '../trpc.ts'
import { streamChanges } from './stream-changes.ts'

/** Lists that are made from events follow their announcement within this: a page may have been read without them. */
const listsFollowWithinMs = 2_000

const known = z
  .strictObject({
    /** When the server read what the page shows. */
    since: z.iso.datetime().optional(),
    /** As the browser sends it when a stream begins anew. */
    lastEventId: z.string().max(100).optional(),
  })
  .optional()

export const changesRouter = router({
  onChange: customerProcedure.input(known).subscription(async function* ({ ctx, input, signal }) {
    const { since, lastEventId: lastId } = input ?? {}
    const sinceMs = since ? Date.parse(since) - listsFollowWithinMs : undefined
    yield* streamChanges(ctx.customer, ctx.sessionToken, signal, { sinceMs, lastId })
  }),
})
