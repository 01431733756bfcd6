import { refuseWhenGivenUp } from '@corridor/db/current-run'
import { unnestLists } from '@corridor/db/list-parameters'
import { eventUuidOf } from '@corridor/db/outbox'
import { callWithEvents } from '@corridor/db/prepared-call'
import { defineStatement } from '@corridor/db/statement'
import type { NewEvent } from '@corridor/kernel/event'
import { type Id, newId, newUuid, uuidOf } from '@corridor/kernel/ids'
import type { AppPath } from '../app-paths.ts'
import type { Params } from '../say-notice.ts'
import { type TemplateKey, templates } from '../templates.ts'

export type NewNotification = {
  readonly customerId: Id<'cus'>
  readonly kind: TemplateKey
  readonly params: Params
  readonly path: AppPath | null
}

/** An event, and what customers are told of it. */
export type EventNotifications = {
  readonly eventId: string
  readonly correlationId: string
  readonly notifications: readonly NewNotification[]
}

/** What a notification that is new to its customer is published as. */
type EventsOf = (notificationId: Id<'ntf'>, notification: NewNotification) => readonly NewEvent[]

// Claims in the order of the events' ids, so that two runs that share events cannot deadlock.
const newNotifications = defineStatement({
  domain: 'notifications',
  name: 'new-notifications',
  text: `
    WITH claimed AS (
      INSERT INTO inbox_event (subscriber, event_id)
      SELECT $1, id FROM ${unnestLists(['uuid[]'], 2)} AS taken (id) ORDER BY id
      ON CONFLICT DO NOTHING RETURNING event_id
    ), stored AS (
      INSERT INTO notification (id, customer_id, kind, event_id, params, path, is_in_app, mail_state)
      SELECT id, customer_id, kind, event_id, params::jsonb, path, is_in_app, mail_state
        FROM ${unnestLists(['uuid[]', 'uuid[]', 'text[]', 'uuid[]', 'text[]', 'text[]', 'bool[]', 'text[]'], 3)}
          WITH ORDINALITY
          AS wanted (id, customer_id, kind, event_id, params, path, is_in_app, mail_state, place)
        JOIN claimed USING (event_id)
       ORDER BY place
      ON CONFLICT DO NOTHING RETURNING id
    )
    INSERT INTO outbox_event (id, type, aggregate_id, correlation_id, payload)
    SELECT event.id, type, aggregate_id, correlation_id, payload::jsonb
      FROM ${unnestLists(['uuid[]', 'uuid[]', 'text[]', 'text[]', 'text[]', 'text[]'], 11)} WITH ORDINALITY
        AS event (id, notification_id, type, aggregate_id, correlation_id, payload, place)
      JOIN stored ON stored.id = notification_id
     ORDER BY place`,
  parameters: [
    'text',
    'uuid[]',
    'uuid[]',
    'uuid[]',
    'text[]',
    'uuid[]',
    'text[]',
    'text[]',
    'bool[]',
    'text[]',
    'uuid[]',
    'uuid[]',
    'text[]',
    'text[]',
    'text[]',
    'text[]',
  ],
  row: {},
})

/**
 * Stores what customers are told of events, each event once for the subscriber, with the events that follow from it; all
 * in one statement.
 * @throws RunGivenUp in a handler that its queue no longer waits for
 */
export async function storeNotifications(
  subscriber: string,
  told: readonly EventNotifications[],
  eventsOf: EventsOf,
): Promise<void> {
  refuseWhenGivenUp()
  const wanted = told.flatMap(({ eventId, correlationId, notifications }) =>
    notifications.map((one) => ({ id: newId('ntf'), eventId, correlationId, one })),
  )
  const events = wanted.flatMap(({ id, correlationId, one }) =>
    eventsOf(id, one).map((event) => ({ ...event, of: id, correlationId })),
  )
  const values = [
    subscriber,
    [...new Set(told.map(({ eventId }) => eventUuidOf(eventId)))],
    wanted.map(({ id }) => uuidOf(id)),
    wanted.map(({ one }) => uuidOf(one.customerId)),
    wanted.map(({ one }) => one.kind),
    wanted.map(({ eventId }) => eventUuidOf(eventId)),
    wanted.map(({ one }) => JSON.stringify(one.params)),
    wanted.map(({ one }) => one.path),
    wanted.map(({ one }) => templates[one.kind].isInApp),
    wanted.map(({ one }) => (templates[one.kind].isMail ? 'pending' : 'none')),
    events.map(() => newUuid()),
    events.map((event) => uuidOf(event.of)),
    events.map((event) => event.type),
    events.map((event) => event.aggregateId),
    events.map((event) => event.correlationId),
    events.map((event) => JSON.stringify(event.payload)),
  ] as const
  // asked again after a lost connection it finds the events claimed, and does nothing
  await callWithEvents('notifications', (on) => newNotifications.count(on, values))
}
