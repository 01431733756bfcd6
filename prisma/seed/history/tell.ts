import { payoutSent } from '@corridor/domain/payments/events'
import {
  transferConverted,
  transferFunded,
  transferPaidOut,
  transferProcessing,
} from '@corridor/domain/transfers/events'
import type { NewEvent, PublishedEvent } from '@corridor/kernel/event'
import { dayMs, later } from './calendar.ts'
import type { World } from './world.ts'

/** Steps that a transfer takes by itself between its beginning and its end. */
const between: ReadonlySet<string> = new Set(
  [transferFunded, transferProcessing, transferConverted, transferPaidOut, payoutSent].map(
    ({ type }) => type,
  ),
)
const betweenKeptDays = 14

/**
 * Notes what would have been published of something, for the activity, the audit log and the notifications. Steps that
 * nobody took are noted of the last days only: they are half of all that there would be to write.
 */
export function tell(world: World, at: Date, event: NewEvent, correlationId?: string): void {
  if (between.has(event.type) && at < later(world.asOf, -betweenKeptDays * dayMs)) return
  world.events.push(publishedAt(world, at, event, correlationId))
}

function publishedAt(
  { random }: World,
  at: Date,
  { type, aggregateId, payload }: NewEvent,
  correlationId = random.uuid(at),
): PublishedEvent {
  const occurredAt = at.toISOString()
  return { id: random.id('evt', at), type, aggregateId, occurredAt, correlationId, payload }
}
