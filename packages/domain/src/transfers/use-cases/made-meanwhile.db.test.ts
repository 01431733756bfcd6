import { poolOf } from '@corridor/db/domain-database'
import { useTestDatabase } from '@corridor/db/testing'
import { uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import type pg from 'pg'
import { beforeAll, expect, it, vi } from 'vitest'
import { createConversion, createTransfer, getTransfer, sweepTransfers } from '../index.ts'
import {
  available,
  fund,
  key,
  loadRates,
  newPerson,
  quoteFor,
  recipientFor,
} from '../testing/transfers-world.ts'

const db = useTestDatabase()
beforeAll(loadRates)

const euros = (amount: string) => ({ amount, currency: 'EUR' as const })

async function pair() {
  const [sender, receiver] = [await newPerson(db), await newPerson(db)]
  await fund(sender, euros('500.00'))
  return { sender, recipientId: await recipientFor(sender, receiver) }
}

it('who was suspended a moment ago, in another process, sends and converts nothing', async () => {
  const { sender, recipientId } = await pair()
  const send = await quoteFor(sender, euros('12.00'), 'EUR', 'internal')
  const convert = await quoteFor(sender, euros('12.00'), 'USD', 'conversion')
  await db.ownerQuery('identity', `UPDATE customer SET status = 'suspended' WHERE id = $1`, [
    uuidOf(sender.actor.customerId),
  ])
  const refused = { error: { code: 'transfers.account-not-active' } }
  expect(
    await createTransfer(sender.actor, { ...send, recipientId, idempotencyKey: key() }),
  ).toMatchObject(refused)
  expect(
    await createConversion(sender.actor, { quoteId: convert.quoteId, idempotencyKey: key() }),
  ).toMatchObject(refused)
  expect(await available(sender, 'EUR')).toBe('500.00')
})

it('a row whose first writing was committing still when its answer was lost is made, and driven', async () => {
  const { sender, recipientId } = await pair()
  const { quoteId } = await quoteFor(sender, euros('13.00'), 'EUR', 'internal')
  const pool = poolOf('transfers')
  const ask = pool.query.bind(pool) as (...given: unknown[]) => Promise<unknown>
  const late: Promise<void>[] = []
  const spy = vi.spyOn(pool, 'query').mockImplementation((async (...given: unknown[]) => {
    const [query] = given as [pg.QueryConfig]
    if (!query.name?.endsWith('make') || late.length > 0) return await ask(...given)
    const first = await pool.connect()
    await first.query('BEGIN')
    await first.query({ text: query.text, values: query.values })
    late.push(
      new Promise((resolve) => setTimeout(resolve, 400)).then(async () => {
        await first.query('COMMIT')
        first.release()
      }),
    )
    throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
  }) as never)
  const input = { quoteId, recipientId, idempotencyKey: key() }
  const made = await createTransfer(sender.actor, input)
  await Promise.all(late)
  spy.mockRestore()
  expect(late).toHaveLength(1)
  expect(unwrap(made).view.state).toBe('completed')
  expect(unwrap(await createTransfer(sender.actor, input))).toMatchObject({
    isReplayed: true,
    view: { transferId: unwrap(made).view.transferId },
  })
})

it.each(['make', 'move'])(
  'a second call of a key whose claim ran out while the first is at its %s makes nothing, and hears what the first made',
  async (statement) => {
    const { sender, recipientId } = await pair()
    const { quoteId } = await quoteFor(sender, euros('14.00'), 'EUR', 'internal')
    const input = { quoteId, recipientId, idempotencyKey: key() }
    const held = holdUp(statement)
    const first = createTransfer(sender.actor, input)
    await held.isReached
    // as if the first had been at it for twenty seconds
    const expired = await db.ownerQuery(
      'transfers',
      `UPDATE idempotency_key SET expires_at = now() - interval '1 s'
        WHERE key = $1 AND state = 'claimed' RETURNING 1`,
      [input.idempotencyKey],
    )
    expect(expired).toHaveLength(1)
    const second = createTransfer(sender.actor, input)
    // while the first is at it nothing is stored that would be replayed for good
    if (statement === 'move') {
      expect(await second).toMatchObject({ error: { code: 'transfers.in-flight' } })
    }
    held.letGo()
    const made = unwrap(await first).view
    const heard = await second
    if (heard.ok) expect(heard.value.view).toMatchObject({ transferId: made.transferId })
    else expect(heard.error.code).toBe('transfers.in-flight')
    expect(unwrap(await createTransfer(sender.actor, input)).view).toMatchObject({
      transferId: made.transferId,
      state: 'completed',
    })
    expect(await available(sender, 'EUR')).toBe('486.00')
  },
)

it('a driver that lost its lease on the way tells where it saw the transfer, and its key replays that', async () => {
  const { sender, recipientId } = await pair()
  const { quoteId } = await quoteFor(sender, euros('15.00'), 'EUR', 'internal')
  const input = { quoteId, recipientId, idempotencyKey: key() }
  const held = holdUp('move')
  const first = createTransfer(sender.actor, input)
  await held.isReached
  // the sweep of another process, after this one stood still for longer than its lease
  const taken = await db.ownerQuery(
    'transfers',
    `UPDATE transfer SET fence = fence + 1, lease_until = now() + interval '30 s' WHERE client_key = $1 RETURNING 1`,
    [input.idempotencyKey],
  )
  expect(taken).toHaveLength(1)
  held.letGo()
  const told = unwrap(await first).view
  expect(told.state).toBe('created')
  await db.ownerQuery(
    'transfers',
    `UPDATE transfer SET lease_until = NULL, next_try_at = now() - interval '2 s' WHERE client_key = $1`,
    [input.idempotencyKey],
  )
  await sweepTransfers()
  expect(unwrap(await getTransfer(sender.actor, told.transferId)).state).toBe('completed')
  expect(unwrap(await createTransfer(sender.actor, input))).toEqual({
    isReplayed: true,
    view: told,
  })
})

/** Lets the next statement of this name wait until it is told to go. */
function holdUp(name: string) {
  const pool = poolOf('transfers')
  const ask = pool.query.bind(pool) as (...given: unknown[]) => Promise<unknown>
  const reached = Promise.withResolvers<void>()
  const go = Promise.withResolvers<void>()
  const spy = vi.spyOn(pool, 'query').mockImplementation((async (...given: unknown[]) => {
    const [query] = given as [pg.QueryConfig]
    if (query.name?.endsWith(name)) {
      spy.mockRestore()
      reached.resolve()
      await go.promise
    }
    return ask(...given)
  }) as never)
  return { isReached: reached.promise, letGo: go.resolve }
}
