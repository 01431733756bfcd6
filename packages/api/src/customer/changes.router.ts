import { isSessionAlive } from '@corridor/domain/identity'
import { tracked } from '@trpc/server'
import { changesOf } from '../changes.ts'
import { RequestRefused } from '../errors.ts'
import { customerProcedure, router } from '../trpc.ts'

const checkEveryMs = 1_000

/**
 * Tells the customer's pages that something of theirs changed, so that they read it again. It carries ids only,
 * never extends the session's idleness, and is refused within a second of the session's end: a stream that just
 * ended would look to the page like one with no more to say.
 */
export const changesRouter = router({
  onChange: customerProcedure.subscription(async function* ({ ctx, signal }) {
    const ended = new AbortController()
    const token = ctx.sessionToken
    const watch = setInterval(() => {
      void stillSignedIn(token).then((isAlive) => {
        if (!isAlive) ended.abort()
      })
    }, checkEveryMs)
    try {
      const until = AbortSignal.any([ended.signal, ...(signal ? [signal] : [])])
      for await (const change of changesOf(ctx.customer.customerId, until)) {
        yield tracked(change.id, { type: change.type, aggregateId: change.aggregateId })
      }
      if (ended.signal.aborted) throw new RequestRefused('signed-out')
    } finally {
      clearInterval(watch)
    }
  }),
})

async function stillSignedIn(token: string | null): Promise<boolean> {
  if (!token) return false
  try {
    return await isSessionAlive('customer', token)
  } catch {
    // a database that does not answer ends no stream; the next look decides
    return true
  }
}
