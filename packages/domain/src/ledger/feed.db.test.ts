import { type OutboxPosition, readOutbox } from '@corridor/db/outbox-reader'
import { useTestDatabase } from '@corridor/db/testing'
import { expireHolds, voidHold } from '@corridor/domain/ledger'
import { uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { expect, it } from 'vitest'
import { held, move, openFunded, openHouse } from './testing/accounts.ts'

const db = useTestDatabase()

it('is read in steps as it stands as a whole: what was written, and every row that is an event', async () => {
  const house = await openHouse()
  const customer = await openFunded(house, '50.00')
  for (let round = 0; round < 4; round++) {
    const [voided, expired] = [await held(customer, '1.00'), await held(customer, '1.00')]
    unwrap(await move(customer, house, '0.50'))
    unwrap(await voidHold({ holdId: voided, commandId: 'test' }))
    await db.ownerQuery(
      'ledger',
      `UPDATE open_hold SET expires_at = now() - interval '1 ms' WHERE hold_id = $1`,
      [uuidOf(expired)],
    )
    await expireHolds()
  }
  const whole = await db.ownerQuery<{ id: string; type: string; payload: unknown }>(
    'ledger',
    'SELECT id, type, payload FROM outbox_feed ORDER BY xid, id',
  )
  expect(whole.length).toBe(2 + 1 + 4 * 5)
  // an open transaction of another test on the same server holds the newest back for a moment
  await expect
    .poll(async () => (await readOutbox('ledger', { after: null, limit: 100 })).rows.length)
    .toBe(whole.length)
  for (const limit of [1, 3, 100]) {
    const steps: typeof whole = []
    let after: OutboxPosition | null = null
    for (;;) {
      const batch = await readOutbox('ledger', { after, limit })
      if (!batch.position) break
      expect(batch.rows.length).toBeLessThanOrEqual(limit)
      const rows = batch.rows.map(({ id, type, payload }) => ({ id, type, payload }))
      steps.push(...rows)
      after = batch.position
    }
    const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id)
    expect(steps.toSorted(byId)).toEqual(whole.toSorted(byId))
  }
})

it('costs by what is read, not by what the journal holds, also under a plan of when it held little', async () => {
  const house = await openHouse()
  const customer = await openFunded(house, '50.00')
  expect((await costOfReading(2)).events).toBe(2)
  await Promise.all(Array.from({ length: 20 }, () => openFunded(house, '1.00')))
  await Promise.all(Array.from({ length: 200 }, () => move(customer, house, '0.01')))
  await Promise.all(Array.from({ length: 100 }, () => held(customer, '0.01')))
  const { events, blocks } = await costOfReading(300)
  expect(events).toBe(300)
  // each is a few look-ups by key: of its row, what belongs to it, and accounts
  expect(blocks / events).toBeLessThan(20)
})

type Plan = { readonly 'Actual Rows': number; readonly 'Shared Hit Blocks': number }

async function costOfReading(events: number): Promise<{ events: number; blocks: number }> {
  const [answer] = await db.ownerQuery<{ 'QUERY PLAN': { Plan: Plan }[] }>(
    'ledger',
    `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) SELECT * FROM read_outbox_feed(
       '0', '00000000-0000-0000-0000-000000000000', pg_snapshot_xmax(pg_current_snapshot()), $1)`,
    [events],
  )
  const plan = answer?.['QUERY PLAN'][0]?.Plan
  if (!plan) throw new Error('no plan')
  return { events: plan['Actual Rows'], blocks: plan['Shared Hit Blocks'] }
}
