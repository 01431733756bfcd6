import { PrismaClient } from '@corridor/db/clients/fx'
import pg from 'pg'
import { afterEach, expect, it, vi } from 'vitest'
import { appConnectionString } from './connection.ts'
import { openDomain } from './domain-database.ts'
import { appendEvents } from './outbox.ts'
import { useTestDatabase } from './testing.ts'
import { leadHere, outboxChannel, wakeRelay } from './wake-relay.ts'

useTestDatabase()
const database = openDomain('fx', (adapter) => new PrismaClient({ adapter }))
const event = { type: 'sample.happened.v1', aggregateId: 'quo_one', payload: {} }
const undo: (() => void)[] = []
afterEach(() => {
  for (const one of undo.splice(0)) one()
})

/** Counts the rings of a process that leads the domain itself. */
function rings() {
  const rung = vi.fn()
  undo.push(leadHere('fx', rung))
  return rung
}

it('a transaction rings once, after its commit, when it appended events', async () => {
  const rung = rings()
  await database.transaction(async (tx) => {
    await appendEvents(tx, [event])
    await appendEvents(tx, [event])
    expect(rung).not.toHaveBeenCalled()
  })
  expect(rung).toHaveBeenCalledTimes(1)
})

it('what is rolled back, or tells of nothing, rings nobody', async () => {
  const rung = rings()
  await database.transaction((tx) => tx.$queryRaw`SELECT 1`)
  const failed = database.transaction(async (tx) => {
    await appendEvents(tx, [event])
    throw new Error('rolled back on purpose')
  })
  await expect(failed).rejects.toThrow('on purpose')
  expect(rung).not.toHaveBeenCalled()
})

it('a statement of its own that appends rings too', async () => {
  const rung = rings()
  await appendEvents(database.client, [event])
  expect(rung).toHaveBeenCalledTimes(1)
})

it('where nobody leads here, what many callers say at once goes as few notices', async () => {
  const heard: string[] = []
  const client = new pg.Client(appConnectionString('fx'))
  await client.connect()
  client.on('notification', ({ payload }) => heard.push(payload ?? ''))
  await client.query(`LISTEN ${outboxChannel}`)
  for (let n = 0; n < 200; n++) wakeRelay('fx')
  await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0))
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(heard.length).toBeLessThanOrEqual(2)
  expect(new Set(heard)).toEqual(new Set(['fx']))
  await client.end()
})
