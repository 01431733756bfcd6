import { isSessionAlive } from '@corridor/domain/identity'
import type { CustomerActor } from '@corridor/kernel/actor'
import { type TrackedEnvelope, tracked } from '@trpc/server'
import { takePlace } from '../at-once.ts'
import { changesOf } from '../changes.ts'
import { RequestRefused } from '../errors.ts'
import type { Change, Known } from '../recent-changes.ts'

const checkEveryMs = 1_000

type Told = TrackedEnvelope<Pick<Change, 'type' | 'aggregateId'>>

/**
 * Tells the customer's pages that something of theirs changed, so that they read it again. It carries ids only,
 * never extends the session's idleness, and is refused within a second of the session's end: a stream that just
 * ended would look to the page like one with no more to say. How many may be open at a time: at-once.ts.
 */
export async function* streamChanges(
  customer: CustomerActor,
  token: string | null,
  signal: AbortSignal | undefined,
  known: Known,
): AsyncGenerator<Told> {
  const giveBack = takePlaces(customer)
  const ended = new AbortController()
  const watch = setInterval(() => {
    void stillSignedIn(token).then((isAlive) => {
      if (!isAlive) ended.abort()
    })
  }, checkEveryMs)
  try {
    const until = AbortSignal.any([ended.signal, ...(signal ? [signal] : [])])
    for await (const change of changesOf(customer.customerId, until, known)) {
      yield tracked(change.id, { type: change.type, aggregateId: change.aggregateId })
    }
    if (ended.signal.aborted) throw new RequestRefused('signed-out')
  } finally {
    clearInterval(watch)
    giveBack()
  }
}

function takePlaces({ customerId, sessionId }: CustomerActor): () => void {
  const ofCustomer = takePlace('streams', customerId)
  try {
    const ofSession = takePlace('streams-of-session', `${customerId}:${sessionId ?? 'none'}`)
    return () => {
      ofSession()
      ofCustomer()
    }
  } catch (error) {
    ofCustomer()
    throw error
  }
}

async function stillSignedIn(token: string | null): Promise<boolean> {
  if (!token) return false
  try {
    return await isSessionAlive('customer', token)
  } catch {
    // a database that does not answer ends no stream; the next look decides
    return true
  }
}
