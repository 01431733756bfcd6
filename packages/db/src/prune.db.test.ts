import { expect, it } from 'vitest'
import { listDomains } from './domain-folders.ts'
import { inBatches, pruneRecords } from './prune.ts'
import { useTestDatabase } from './testing.ts'

const db = useTestDatabase()

it('removes answered keys and claims after 30 days, and nothing else', async () => {
  await db.ownerQuery(
    'fx',
    `INSERT INTO idempotency_key (scope, key, fingerprint, state, response, created_at) VALUES
      ('cus', 'old', 'f', 'done', '{}', now() - interval '31 days'),
      ('cus', 'young', 'f', 'done', '{}', now() - interval '29 days'),
      ('cus', 'at-work', 'f', 'claimed', NULL, now() - interval '31 days')`,
  )
  await db.ownerQuery(
    'fx',
    `INSERT INTO inbox_event (subscriber, event_id, received_at) VALUES
      ('old', uuidv7(), now() - interval '31 days'), ('young', uuidv7(), now() - interval '29 days')`,
  )
  await db.ownerQuery(
    'fx',
    `INSERT INTO outbox_event (id, type, aggregate_id, correlation_id, payload, occurred_at)
     VALUES (uuidv7(), 'fx.sample.v1', 'quo_1', 'c', '{}', now() - interval '400 days')`,
  )
  expect(await pruneRecords('fx')).toEqual({ keys: 1, claims: 1 })
  expect(await pruneRecords('fx')).toEqual({ keys: 0, claims: 0 })
  expect(await db.ownerQuery('fx', 'SELECT key FROM idempotency_key ORDER BY key')).toEqual([
    { key: 'at-work' },
    { key: 'young' },
  ])
  expect(await db.ownerQuery('fx', 'SELECT subscriber FROM inbox_event')).toEqual([
    { subscriber: 'young' },
  ])
  expect(await db.ownerQuery('fx', 'SELECT 1 FROM outbox_event')).toHaveLength(1)
})

it('goes through more than one batch', async () => {
  await db.ownerQuery(
    'fx',
    `INSERT INTO inbox_event (subscriber, event_id, received_at)
     SELECT 'many', uuidv7(), now() - interval '40 days' FROM generate_series(1, 2500)`,
  )
  expect((await pruneRecords('fx')).claims).toBe(2500)
})

it.each(listDomains())('may do so in %s, under the role of the domain', async (domain) => {
  expect(await pruneRecords(domain)).toEqual({ keys: 0, claims: 0 })
})

it('ends, whatever has gathered', async () => {
  let calls = 0
  const removed = await inBatches(async (limit) => {
    calls++
    return limit
  })
  expect(removed).toBe(calls * 1_000)
  expect(calls).toBeLessThan(1_000)
})
