import { changesChannel } from '@corridor/db/changes-channel'
import { jobsSchema } from '@corridor/db/connection'
import { type OutboxRow, publishedEvent } from '@corridor/db/outbox-reader'
import { jobIdOf } from './job-order.ts'
import { jobsPool } from './jobs-pool.ts'
import { dueChannel, dueNotice } from './queues-due.ts'
import { subscribersOf } from './subscriptions.ts'

/** A payload of NOTIFY ends at 8,000 bytes. */
const longestPayload = 7_000

// As pg-boss inserts one queue's jobs, for all queues at once: each job under the settings of its queue. A queue that is
// not there has no name, which the table refuses: the cursor must not pass an event that a subscriber did not get.
const insertJobs = `
INSERT INTO ${jobsSchema}.job (id, name, data, start_after, created_on, singleton_key, expire_seconds, deletion_seconds,
  keep_until, retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
SELECT event.id, queue.name, event.data, at.now, at.now, event.key, queue.expire_seconds, queue.deletion_seconds,
  at.now + queue.retention_seconds * interval '1 s', queue.retry_limit, queue.retry_delay, queue.retry_backoff,
  queue.retry_delay_max, queue.policy, queue.dead_letter, queue.heartbeat_seconds
FROM json_to_recordset($3::json) AS event (id uuid, key text, data jsonb, queues text[])
CROSS JOIN LATERAL unnest(event.queues) AS wanted (name)
LEFT JOIN ${jobsSchema}.queue ON queue.name = wanted.name
CROSS JOIN (SELECT ${jobsSchema}.job_now() AS now) AS at
ON CONFLICT DO NOTHING`

const noticeStatement = `
SELECT count(pg_notify(notice.channel, notice.payload))
FROM unnest($1::text[], $2::text[]) AS notice (channel, payload)`

const publishStatement = `WITH inserted AS (${insertJobs}) ${noticeStatement}`

/**
 * Gives a batch of events to the queues of all their subscribers, and tells workers and browsers so, in one statement.
 * What is published again has the same job ids, and the queues drop it.
 * @returns the queues that have work now
 */
export async function publishEvents(rows: readonly OutboxRow[]): Promise<string[]> {
  const queues = new Set<string>()
  const jobs = rows.flatMap((row) => {
    const wanted = subscribersOf(row.type)
    for (const queue of wanted) queues.add(queue)
    if (wanted.length === 0) return []
    return [{ id: jobIdOf(row), key: row.aggregateId, data: publishedEvent(row), queues: wanted }]
  })
  const told = packed(rows.flatMap(noticeOf))
  const notices = [
    ...(queues.size > 0 ? [[dueChannel, dueNotice(queues)] as const] : []),
    ...told.map((payload) => [changesChannel, payload] as const),
  ]
  if (notices.length === 0) return []
  const said = [notices.map(([channel]) => channel), notices.map(([, payload]) => payload)]
  await jobsPool().query(
    jobs.length > 0
      ? {
          name: 'publish-events',
          text: publishStatement,
          values: [...said, JSON.stringify(jobs)],
        }
      : { name: 'tell-of-events', text: noticeStatement, values: said },
  )
  return [...queues]
}

/** Ids only: whoever listens reads the state again. */
function noticeOf(row: OutboxRow): string[] {
  const customerIds = customersOf(row)
  if (customerIds.length === 0) return []
  const { id, type, aggregateId } = row
  return [JSON.stringify({ id, type, aggregateId, customerIds })]
}

function customersOf({ payload }: OutboxRow): string[] {
  if (typeof payload !== 'object' || payload === null) return []
  const about: { customerId?: unknown; recipientCustomerId?: unknown } = payload
  return [about.customerId, about.recipientCustomerId].filter((id) => typeof id === 'string')
}

/** As few lists as fit: every payload wakes each process that listens. */
function packed(notices: readonly string[]): string[] {
  const lists: string[][] = []
  let length = longestPayload
  for (const notice of notices) {
    length += notice.length + 1
    if (length > longestPayload) {
      lists.push([])
      length = notice.length + 2
    }
    lists.at(-1)?.push(notice)
  }
  return lists.map((list) => `[${list.join(',')}]`)
}
