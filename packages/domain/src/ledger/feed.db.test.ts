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
    await db.ownerQuery('ledger', 'UPDATE open_hold SET expires_at = now() WHERE hold_id = $1', [
      uuidOf(expired),
    ])
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
