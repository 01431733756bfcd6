import { setTimeout as sleep } from 'node:timers/promises'
import {
  appConnectionString,
  jobsConnectionString,
  jobsSchema,
  withClient,
} from '@corridor/db/connection'
import { useTestDatabase } from '@corridor/db/testing'
import { outboxChannel, wakeRelay } from '@corridor/db/wake-relay'
import { ratesImported } from '@corridor/domain/fx/events'
import { newId, newUuid } from '@corridor/kernel/ids'
import pg from 'pg'
import type { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { startBoss } from './boss.ts'
import { createEventQueues } from './event-queues.ts'
import { publishEvents } from './publish-events.ts'
import { type Relay, startRelay } from './relay-outbox.ts'

const db = useTestDatabase()
const published: string[][] = []
let boss: PgBoss
let relay: Relay

beforeAll(async () => {
  boss = await startBoss(false)
  await createEventQueues(boss)
  relay = startRelay({
    onPublished: (queues) => published.push([...queues]),
    onStir: () => {},
  })
  // its first rounds are over once it has published something
  await append(newId('quo'))
  await vi.waitFor(() => expect(published.length).toBeGreaterThan(0), { timeout: 20_000 })
})
afterAll(async () => {
  await relay.stop()
  await boss.stop({ graceful: false })
})

const eventFor = (aggregateId: string) =>
  ratesImported.of(aggregateId, { source: 'ecb', newestDate: '2026-01-01', changedRates: 1 })

/** As a transaction of this process does: committed, and then the relay is woken. */
async function append(aggregateId: string): Promise<void> {
  await unannounced(aggregateId)
  wakeRelay('fx')
}

const jobsOf = (aggregateId: string) =>
  withClient({ connectionString: jobsConnectionString() }, async (client) => {
    const { rows } = await client.query(
      `SELECT name FROM ${jobsSchema}.job WHERE singleton_key = $1 ORDER BY name`,
      [aggregateId],
    )
    return rows.map((row) => row.name)
  })

async function msUntilPublished(aggregateId: string, atMostMs: number): Promise<number> {
  const startedAt = performance.now()
  await expect
    .poll(() => jobsOf(aggregateId), { timeout: atMostMs, interval: 20 })
    .toEqual(['audit.record-event'])
  return performance.now() - startedAt
}

/** The relay looks by itself every three seconds: what is published before was announced. How soon is bench/idle's to say. */
const soonerThanItLooksMs = 2_500

it('what a transaction committed is published by its ring, after idleness', async () => {
  await sleep(2_000)
  const aggregateId = newId('quo')
  await append(aggregateId)
  expect(await msUntilPublished(aggregateId, 5_000)).toBeLessThan(soonerThanItLooksMs)
})

it('another process wakes it by a notice after its commit', async () => {
  await sleep(500)
  const aggregateId = newId('quo')
  await unannounced(aggregateId)
  await db.ownerQuery('fx', 'SELECT pg_notify($1, $2)', [outboxChannel, 'fx'])
  expect(await msUntilPublished(aggregateId, 5_000)).toBeLessThan(soonerThanItLooksMs)
})

it('what nobody announced, because its process died after the commit, is found all the same', async () => {
  const aggregateId = newId('quo')
  await unannounced(aggregateId)
  expect(await msUntilPublished(aggregateId, 15_000)).toBeLessThan(10_000)
})

it('what an older transaction holds back is published when that ends, without another ring', async () => {
  const older = new pg.Client({ connectionString: appConnectionString('fx') })
  await older.connect()
  const aggregateId = newId('quo')
  try {
    await older.query('BEGIN')
    await older.query('SELECT pg_current_xact_id()')
    await append(aggregateId)
    await sleep(1_000)
    expect(await jobsOf(aggregateId)).toEqual([])
    await older.query('COMMIT')
    expect(await msUntilPublished(aggregateId, 5_000)).toBeLessThan(2_000)
  } finally {
    await older.end()
  }
})

it('an event for a queue that is not there is refused, not dropped', async () => {
  await boss.deleteQueue('audit.record-event')
  const row = {
    xid: '1',
    seq: '1',
    id: newUuid(),
    correlationId: newUuid(),
    occurredAt: new Date(),
    ...eventFor(newId('quo')),
  }
  await expect(publishEvents([row])).rejects.toThrow(/null value in column "name"/)
  await createEventQueues(boss)
  expect(await publishEvents([row])).toEqual(['audit.record-event'])
})

/** As a process leaves it that dies between its commit and its ring. */
async function unannounced(aggregateId: string): Promise<void> {
  const { type, payload } = eventFor(aggregateId)
  await db.ownerQuery(
    'fx',
    `INSERT INTO outbox_event (id, type, aggregate_id, correlation_id, payload)
     VALUES (gen_random_uuid(), $1, $2, 'unannounced', $3)`,
    [type, aggregateId, payload],
  )
}
