import { jobsConnectionString, jobsSchema, withClient } from '@corridor/db/connection'
import { useTestDatabase } from '@corridor/db/testing'
import { newUuid } from '@corridor/kernel/ids'
import type { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { startBoss } from './boss.ts'
import { takeHeads } from './take-heads.ts'

useTestDatabase()
let boss: PgBoss
let queue = ''
let made = 0

beforeAll(async () => {
  boss = await startBoss(false)
})
afterAll(async () => {
  await boss.stop({ graceful: false })
})
beforeEach(async () => {
  queue = `tests.take-${made++}`
  await boss.createQueue(queue, {
    policy: 'key_strict_fifo',
    expireInSeconds: 60,
    retryLimit: 5,
    retryDelay: 60,
  })
})

/** Ids in the order of their making, which is that of time. */
async function publish(keys: readonly string[]): Promise<string[]> {
  const jobs = keys.map((singletonKey) => ({ id: newUuid(), singletonKey, data: {} }))
  await boss.insert(queue, jobs)
  return jobs.map(({ id }) => id)
}

const setState = (id: string, state: string, rest = '') =>
  withClient({ connectionString: jobsConnectionString() }, (client) =>
    client.query(
      `UPDATE ${jobsSchema}.job SET state = $1::${jobsSchema}.job_state ${rest} WHERE id = $2`,
      [state, id],
    ),
  )
const idsOf = async (limit: number) => (await takeHeads(queue, limit)).jobs.map(({ id }) => id)

it('gives out the first of each aggregate, the oldest aggregates before the others', async () => {
  const [a1, , b1, , c1] = await publish(['a', 'a', 'b', 'a', 'c', 'b'])
  const [d1] = await publish(['d'])
  expect((await idsOf(3)).toSorted()).toEqual([a1, b1, c1].toSorted())
  expect(await idsOf(3)).toEqual([d1])
  expect(await takeHeads(queue, 3)).toEqual({ jobs: [], mayBeMore: false })
})

it.each(['active', 'retry', 'failed'])(
  'gives out nothing behind one that is %s, and looks past it',
  async (state) => {
    const [stuck] = await publish(['stuck', ...Array.from({ length: 50 }, () => 'stuck')])
    const [free] = await publish(['free'])
    await setState(stuck ?? '', state, `, start_after = now() + interval '1 hour'`)
    expect(await idsOf(2)).toEqual([free])
  },
)

it('gives out a retry that is due before what came after it, and counts it', async () => {
  const [first, second] = await publish(['a', 'a'])
  const [taken] = (await takeHeads(queue, 5)).jobs
  expect(taken).toMatchObject({ id: first, key: 'a', retryCount: 0, expireInSeconds: 60 })
  await setState(first ?? '', 'retry', `, start_after = now() - interval '1 s'`)
  expect((await takeHeads(queue, 5)).jobs).toMatchObject([{ id: first, retryCount: 1 }])
  await setState(first ?? '', 'completed')
  expect(await idsOf(5)).toEqual([second])
})

it('says that there may be more where one aggregate fills what was looked at', async () => {
  await publish(Array.from({ length: 40 }, () => 'busy'))
  await publish(['quiet'])
  expect(await takeHeads(queue, 2)).toMatchObject({ jobs: [{ key: 'busy' }], mayBeMore: true })
  expect(await takeHeads(queue, 2)).toMatchObject({ jobs: [{ key: 'quiet' }], mayBeMore: false })
})

it('never gives one event to two who ask at once', async () => {
  const ids = await publish(Array.from({ length: 60 }, (_, at) => `key-${at}`))
  const taken = (await Promise.all([idsOf(40), idsOf(40), idsOf(40)])).flat()
  expect(new Set(taken).size).toBe(taken.length)
  const rest = await idsOf(60)
  expect([...taken, ...rest].toSorted()).toEqual(ids.toSorted())
})
