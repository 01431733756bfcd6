import { changesChannel } from '@corridor/db/changes-channel'
import { jobsConnectionString } from '@corridor/db/connection'
import { crashPoint } from '@corridor/db/crash-point'
import { listDomains } from '@corridor/db/domain-folders'
import {
  advanceCursor,
  getCursor,
  type OutboxRow,
  publishedEvent,
  readOutbox,
} from '@corridor/db/outbox-reader'
import { logger, observeEventLag } from '@corridor/telemetry'
import pg from 'pg'
import type { PgBoss } from 'pg-boss'
import { jobIdOf } from './job-order.ts'
import { subscribersOf } from './subscriptions.ts'
import { pause } from './ticker.ts'

const batchSize = 200
const busyPauseInMs = 20
const idlePauseInMs = 150
const failurePauseInMs = 2_000

/** A running relay; `stop` waits for the batch at hand. */
export type Relay = { stop(): Promise<void> }

/**
 * Publishes every domain's outbox to the queues, in commit order, then moves the cursor.
 *
 * One relay at a time leads a domain (an advisory lock that ends with its connection), so that two cannot
 * interleave one aggregate's events. A crash between publishing and moving the cursor publishes again:
 * the job id is the same, and the queue drops it; what slips through dies in the inbox.
 */
export function startRelay(boss: PgBoss): Relay {
  const control = new AbortController()
  const loops = listDomains().map((domain) => lead(boss, domain, control.signal))
  return {
    stop: async () => {
      control.abort()
      await Promise.all(loops)
    },
  }
}

async function lead(boss: PgBoss, domain: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const client = new pg.Client({ connectionString: jobsConnectionString() })
    const lost = new AbortController()
    client.on('error', () => lost.abort())
    client.on('end', () => lost.abort())
    try {
      await client.connect()
      while (!signal.aborted && !lost.signal.aborted) {
        if (await isLeader(client, domain)) {
          await relayWhileLeading(boss, client, domain, AbortSignal.any([signal, lost.signal]))
        } else {
          await pause(failurePauseInMs, signal)
        }
      }
    } catch (error) {
      logger.error({ err: error, domain }, 'relay stopped; it starts again')
      await pause(failurePauseInMs, signal)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

async function isLeader(client: pg.Client, domain: string): Promise<boolean> {
  const { rows } = await client.query<{ leads: boolean }>(
    `SELECT pg_try_advisory_lock(hashtextextended('relay:' || $1, 0)) AS leads`,
    [domain],
  )
  return rows[0]?.leads === true
}

async function relayWhileLeading(
  boss: PgBoss,
  client: pg.Client,
  domain: string,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const published = await relayBatch(boss, client, domain)
    await pause(published === 0 ? idlePauseInMs : published < batchSize ? busyPauseInMs : 0, signal)
  }
}

/** Publishes the next events of one domain. @returns how many */
async function relayBatch(boss: PgBoss, client: pg.Client, domain: string): Promise<number> {
  const after = await getCursor(domain)
  const { rows, position } = await readOutbox(domain, { after, limit: batchSize })
  observeEventLag({ domain, lagMs: rows[0] ? Date.now() - rows[0].occurredAt.getTime() : 0 })
  if (!position) return 0
  await publish(boss, rows)
  crashPoint('jobs.relay.published')
  await advanceCursor(domain, position)
  await tellListeners(client, rows)
  return rows.length
}

async function publish(boss: PgBoss, rows: readonly OutboxRow[]): Promise<void> {
  const byQueue = new Map<string, OutboxRow[]>()
  for (const row of rows) {
    for (const queue of subscribersOf(row.type)) {
      byQueue.set(queue, [...(byQueue.get(queue) ?? []), row])
    }
  }
  for (const [queue, events] of byQueue) {
    await boss.insert(
      queue,
      events.map((row) => ({
        id: jobIdOf(row),
        singletonKey: row.aggregateId,
        data: publishedEvent(row),
      })),
    )
  }
}

/** Ids only: whoever listens reads the state again. */
async function tellListeners(client: pg.Client, rows: readonly OutboxRow[]): Promise<void> {
  const notices = rows
    .map((row) => ({
      id: row.id,
      type: row.type,
      aggregateId: row.aggregateId,
      customerIds: customersOf(row),
    }))
    .filter((notice) => notice.customerIds.length > 0)
    .map((notice) => JSON.stringify(notice))
  if (notices.length === 0) return
  await client.query(`SELECT pg_notify($1, notice) FROM unnest($2::text[]) AS notice`, [
    changesChannel,
    notices,
  ])
}

function customersOf(row: OutboxRow): string[] {
  if (typeof row.payload !== 'object' || row.payload === null) return []
  const payload: { customerId?: unknown; recipientCustomerId?: unknown } = row.payload
  return [payload.customerId, payload.recipientCustomerId].filter((id) => typeof id === 'string')
}
