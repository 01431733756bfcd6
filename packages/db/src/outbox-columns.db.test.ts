import type { NewEvent } from '@corridor/kernel/event'
import { expect, test } from 'vitest'
import { insertEventsSql, outboxColumns } from './outbox-columns.ts'
import { callPrepared } from './prepared-call.ts'
import { useTestDatabase } from './testing.ts'

const db = useTestDatabase()

/** Takes keys, each with the events of its taking; a key that was taken before is left. */
const takeKeys = {
  name: 'take-keys',
  text: `WITH given AS (
      SELECT key, item FROM unnest($1::text[]) WITH ORDINALITY AS given (key, item)
    ), taken AS (
      INSERT INTO idempotency_key (scope, key, fingerprint, state)
      SELECT 'outbox-columns', key, '', 'claimed' FROM given
      ON CONFLICT DO NOTHING RETURNING key
    ), appended AS (${insertEventsSql(2, 'SELECT given.item FROM taken JOIN given USING (key)')} RETURNING id)
    SELECT count(*)::int AS events FROM appended`,
}

function event(aggregateId: string, payload: unknown): NewEvent {
  return { type: 'sample.happened.v1', aggregateId, payload }
}

async function take(items: readonly { key: string; events: readonly NewEvent[] }[]) {
  const columns = outboxColumns(
    items.map(({ key, events }) => ({ events, correlationId: `correlation-${key}` })),
  )
  const [row] = await callPrepared<{ events: number }>('fx', takeKeys, [
    items.map(({ key }) => key),
    ...columns,
  ])
  return row?.events
}

test('events go with the rows that were written, in the order of the items, each under its own correlation id', async () => {
  const said = { text: 'a "quote", a \\ and a {brace}', none: null }
  const first = [
    { key: 'one', events: [event('agg_one', said), event('agg_one', { n: 1 })] },
    { key: 'two', events: [] },
    { key: 'three', events: [event('agg_three', undefined)] },
  ]
  expect(await take(first)).toBe(3)
  // of one that was there nothing is told, and the others are not kept back by it
  const second = [
    { key: 'one', events: [event('agg_one', { n: 2 })] },
    { key: 'four', events: [event('agg_four', { n: 3 })] },
  ]
  expect(await take(second)).toBe(1)
  const rows = await db.ownerQuery(
    'fx',
    `SELECT aggregate_id, correlation_id, payload FROM outbox_event
      WHERE correlation_id LIKE 'correlation-%' ORDER BY seq`,
  )
  expect(rows).toEqual([
    { aggregate_id: 'agg_one', correlation_id: 'correlation-one', payload: said },
    { aggregate_id: 'agg_one', correlation_id: 'correlation-one', payload: { n: 1 } },
    { aggregate_id: 'agg_three', correlation_id: 'correlation-three', payload: null },
    { aggregate_id: 'agg_four', correlation_id: 'correlation-four', payload: { n: 3 } },
  ])
})

test('a batch without any event writes none', async () => {
  expect(await take([{ key: 'quiet', events: [] }])).toBe(0)
})
