import { setTimeout as sleep } from 'node:timers/promises'
import { PrismaClient } from '@corridor/db/clients/fx'
import type { NewEvent } from '@corridor/kernel/event'
import { beforeAll, expect, test } from 'vitest'
import { openDomain } from './domain-database.ts'
import { appendEvents, claimEvent, eventIdOf } from './outbox.ts'
import {
  advanceCursor,
  getCursor,
  type OutboxPosition,
  type OutboxRow,
  publishedEvent,
  readOutbox,
} from './outbox-reader.ts'
import { useTestDatabase } from './testing.ts'

const db = useTestDatabase()
const database = openDomain('fx', (adapter) => new PrismaClient({ adapter }))
const writers = 16
const transactionsPerWriter = process.env.DEEP === '1' ? 2_000 : 60
const aggregates = 5

beforeAll(() => {
  // The race needs all writers at once, and a connection for the reader.
  process.env.FX_POOL_SIZE = String(writers + 2)
})

function event(aggregateId: string, payload: object): NewEvent {
  return { type: 'sample.happened.v1', aggregateId, payload }
}

async function drain(from: OutboxPosition | null) {
  const rows: OutboxRow[] = []
  for (let after = from; ; ) {
    const batch = await readOutbox('fx', { after, limit: 100 })
    if (!batch.position) return { rows, end: after }
    rows.push(...batch.rows)
    after = batch.position
  }
}

test('appends of one transaction keep their order, and carry what the event said', async () => {
  const names = Array.from({ length: 500 }, (_, n) => ({ n }))
  await database.transaction(async (tx) => {
    await appendEvents(
      tx,
      names.slice(0, 499).map((name) => event('quo_one', name)),
    )
    await appendEvents(tx, [event('quo_one', { n: 499 })])
  })
  await expect.poll(async () => (await drain(null)).rows.length).toBe(500)
  const { rows } = await drain(null)
  expect(rows.map((row) => row.payload)).toEqual(names)
  const [first] = rows
  if (!first) throw new Error('nothing was read')
  expect(publishedEvent(first)).toEqual({
    id: eventIdOf(first.id),
    type: 'sample.happened.v1',
    aggregateId: 'quo_one',
    occurredAt: first.occurredAt.toISOString(),
    correlationId: expect.stringMatching(/^[\w-]{8,64}$/),
    payload: { n: 0 },
  })
})

test('a transaction that took its number early does not overtake the one that it waited for', async () => {
  const before = (await drain(null)).end
  const earlyHasNumber = Promise.withResolvers<void>()
  const lateHoldsLock = Promise.withResolvers<void>()
  const early = database.transaction(async (tx) => {
    await tx.$executeRaw`INSERT INTO relay_cursor (name, xid, id) VALUES ('early', '1', gen_random_uuid())`
    earlyHasNumber.resolve()
    await lateHoldsLock.promise
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(1)`
    await appendEvents(tx, [event('quo_two', { n: 2 })])
  })
  await earlyHasNumber.promise
  await database.transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(1)`
    lateHoldsLock.resolve()
    await sleep(20)
    await appendEvents(tx, [event('quo_two', { n: 1 })])
  })
  await early
  await expect.poll(async () => (await drain(before)).rows.length).toBeGreaterThanOrEqual(2)
  const batch = await readOutbox('fx', { after: before, limit: 1 })
  expect(batch.rows.map((row) => row.payload)).toEqual([{ n: 1 }, { n: 2 }])
  // The forerunner comes again in its own place; nothing is skipped.
  const payloadsAfter = async (after: OutboxPosition | null) =>
    (await readOutbox('fx', { after, limit: 1 })).rows.map((row) => row.payload)
  await expect.poll(() => payloadsAfter(batch.position)).toEqual([{ n: 1 }])
})

test('16 writers, slow and rolled back transactions: nothing lost, every aggregate in order', async () => {
  const committed = new Set<string>()
  const counters = new Map<number, number>()
  let running = writers
  let after = (await drain(null)).end
  const seen = new Set<string>()
  const orders = new Map<string, number[]>()

  const write = async (writer: number) => {
    for (let i = 0; i < transactionsPerWriter; i++) {
      const aggregate = (writer + i) % aggregates
      const key = `${writer}-${i}`
      const isRolledBack = Math.random() < 0.02
      const outcome = database.transaction(async (tx) => {
        if (i % 3 === 0) await tx.$executeRaw`SELECT pg_current_xact_id()`
        if (Math.random() < 0.2) await sleep(Math.random() * 20)
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(${100 + aggregate}::bigint)`
        const n = (counters.get(aggregate) ?? 0) + 1
        counters.set(aggregate, n)
        await appendEvents(tx, [event(`quo_race_${aggregate}`, { key, n })])
        if (isRolledBack) throw new Error('rolled back on purpose')
      })
      if (isRolledBack) await expect(outcome).rejects.toThrow('on purpose')
      else await outcome.then(() => committed.add(key))
    }
    running--
  }
  const read = async () => {
    // a transaction of another test may hold the last ones back; then a while longer, for what should not come
    const isComplete = () => running === 0 && seen.size >= committed.size
    for (let idleReads = 0; idleReads < (isComplete() ? 20 : 4_000); ) {
      const { rows, position } = await readOutbox('fx', { after, limit: 7 })
      for (const row of rows) {
        const { key, n } = row.payload as { key: string; n: number }
        if (!seen.has(key)) orders.set(row.aggregateId, [...(orders.get(row.aggregateId) ?? []), n])
        seen.add(key)
      }
      idleReads = position ? 0 : idleReads + 1
      after = position ?? after
      if (!position) await sleep(5)
    }
  }
  await Promise.all([read(), ...Array.from({ length: writers }, (_, writer) => write(writer))])

  expect(committed.size).toBeGreaterThan(writers * transactionsPerWriter * 0.9)
  expect([...seen].sort()).toEqual([...committed].sort())
  for (const order of orders.values()) expect(order).toEqual(order.toSorted((a, b) => a - b))
}, 600_000)

test('a cursor is kept per name and never goes back', async () => {
  const low = { xid: '10', id: '00000000-0000-7000-8000-000000000001' }
  const high = { xid: '10', id: '00000000-0000-7000-8000-000000000002' }
  expect(await getCursor('fx', 'mine')).toBeNull()
  await advanceCursor('fx', high, 'mine')
  await advanceCursor('fx', low, 'mine')
  expect(await getCursor('fx', 'mine')).toEqual(high)
  expect(await getCursor('fx')).toBeNull()
})

test('a subscriber takes an event once; another subscriber takes it too', async () => {
  const id = eventIdOf('01999999-0000-7000-8000-000000000001')
  const claims = await Promise.all(
    Array.from({ length: 10 }, () =>
      database.transaction((tx) => claimEvent(tx, 'fx.import-sample', id)),
    ),
  )
  expect(claims.filter((isMine) => isMine)).toHaveLength(1)
  expect(await claimEvent(database.client, 'fx.other', id)).toBe(true)
})

test('a claim that is rolled back leaves the event for the next try', async () => {
  const id = eventIdOf('01999999-0000-7000-8000-000000000002')
  const failed = database.transaction(async (tx) => {
    await claimEvent(tx, 'fx.import-sample', id)
    throw new Error('effect failed')
  })
  await expect(failed).rejects.toThrow('effect failed')
  expect(await claimEvent(database.client, 'fx.import-sample', id)).toBe(true)
})

test('publishEvents hands on every event once, those of reactions too', async () => {
  const heard: unknown[] = []
  await database.transaction((tx) => appendEvents(tx, [event('quo_three', { n: 'first' })]))
  const reactions = [
    {
      subscriber: 'fx.import-sample',
      eventType: 'sample.happened.v1',
      run: async ({ aggregateId, payload }: { aggregateId: string; payload: unknown }) => {
        if (aggregateId !== 'quo_three' && aggregateId !== 'quo_four') return
        heard.push(payload)
        if (aggregateId === 'quo_four') return
        await database.transaction((tx) => appendEvents(tx, [event('quo_four', { n: 'second' })]))
      },
    },
  ]
  await db.publishEvents(reactions)
  expect(heard).toEqual([{ n: 'first' }, { n: 'second' }])
  expect(await db.publishEvents(reactions)).toBe(0)
})
