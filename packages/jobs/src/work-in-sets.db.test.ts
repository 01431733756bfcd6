import { jobsConnectionString, jobsSchema, withClient } from '@corridor/db/connection'
import { useTestDatabase } from '@corridor/db/testing'
import type { PublishedEvent } from '@corridor/kernel/event'
import { newId, newUuid } from '@corridor/kernel/ids'
import type { PgBoss } from 'pg-boss'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startBoss } from './boss.ts'
import { workInSets } from './work-in-sets.ts'

// it says aloud what is broken here on purpose
vi.hoisted(() => vi.stubEnv('LOG_LEVEL', 'silent'))

useTestDatabase()
let boss: PgBoss
let queue = ''
let made = 0

beforeEach(async () => {
  queue = `tests.sets-${made++}`
  boss = await startBoss(false)
  await boss.createQueue(queue, {
    policy: 'key_strict_fifo',
    retryLimit: 1,
    retryDelay: 0,
    heartbeatSeconds: 15,
    expireInSeconds: 60,
  })
})
afterEach(() => boss.stop({ graceful: false }))

/** Events of some aggregates, in turn: the first of each, then the second of each. */
async function publish(aggregates: number, each: number): Promise<PublishedEvent[]> {
  const ids = Array.from({ length: aggregates }, () => newId('tr'))
  const events = Array.from({ length: aggregates * each }, (_, at) => ({
    id: newId('evt'),
    type: 'sample.happened.v1',
    aggregateId: ids[at % aggregates] ?? '',
    occurredAt: new Date().toISOString(),
    correlationId: newUuid(),
    payload: { n: Math.floor(at / aggregates) },
  }))
  await boss.insert(
    queue,
    events.map((data) => ({ id: newUuid(), singletonKey: data.aggregateId, data })),
  )
  return events
}

const states = () =>
  withClient({ connectionString: jobsConnectionString() }, async (client) => {
    const { rows } = await client.query<{ id: string; state: string }>(
      `SELECT data->>'id' AS id, state FROM ${jobsSchema}.job WHERE name = $1`,
      [queue],
    )
    return new Map(rows.map((row) => [row.id, row.state]))
  })

const idsOf = (events: readonly PublishedEvent[]) => events.map((event) => event.id)

it('takes what waits at once, each aggregate in its order, and settles it', async () => {
  const events = await publish(5, 3)
  const sets: string[][] = []
  workInSets(boss, queue, {
    together: async (set) => {
      sets.push(idsOf(set))
    },
    alone: async () => {
      throw new Error('nothing goes alone here')
    },
  })
  await vi.waitFor(
    async () => expect([...(await states()).values()].every((s) => s === 'completed')).toBe(true),
    { timeout: 10_000 },
  )
  expect(sets).toHaveLength(1)
  const [set = []] = sets
  expect([...set].sort()).toEqual(idsOf(events).sort())
  for (const aggregateId of new Set(events.map((event) => event.aggregateId))) {
    const own = events.filter((event) => event.aggregateId === aggregateId)
    expect(set.filter((id) => idsOf(own).includes(id))).toEqual(idsOf(own))
  }
})

it('refuses the bad one of a set alone: what follows it in its aggregate waits, the others go on', async () => {
  const events = await publish(3, 3)
  const bad = events[4]
  if (!bad) throw new Error('a middle one')
  const done: string[] = []
  workInSets(boss, queue, {
    together: async (set) => {
      if (set.some((event) => event.id === bad.id)) throw new Error('one of them is bad')
      done.push(...idsOf(set))
    },
    alone: async (event) => {
      if (event.id === bad.id) throw new Error('it is this one')
      done.push(event.id)
    },
  })
  const behind = events.filter(
    ({ aggregateId, payload }) =>
      aggregateId === bad.aggregateId && (payload as { n: number }).n > 1,
  )
  await vi.waitFor(async () => expect((await states()).get(bad.id)).toBe('failed'), {
    timeout: 20_000,
  })
  const found = await states()
  const others = events.filter((event) => event !== bad && !behind.includes(event))
  expect(others.map((event) => found.get(event.id))).toEqual(others.map(() => 'completed'))
  expect(behind.map((event) => found.get(event.id))).toEqual(['created'])
  expect([...done].sort()).toEqual(idsOf(others).sort())
})

it('a run whose time is over settles nothing of what another one has by then', async () => {
  const [first, second] = await publish(1, 2)
  const started = Promise.withResolvers<void>()
  const end = Promise.withResolvers<void>()
  let runs = 0
  const together = async () => {
    runs += 1
    if (runs > 1) throw new Error('the other run fails')
    started.resolve()
    await end.promise
  }
  workInSets(boss, queue, { together, alone: together })
  await started.promise
  // given to another run meanwhile, as a supervisor does after a silence
  await withClient({ connectionString: jobsConnectionString() }, (client) =>
    client.query(
      `UPDATE ${jobsSchema}.job SET retry_count = retry_count + 1 WHERE name = $1 AND state = 'active'`,
      [queue],
    ),
  )
  end.resolve()
  await vi.waitFor(() => expect(runs).toBe(1))
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  const found = await states()
  expect(found.get(first?.id ?? '')).toBe('active')
  expect(found.get(second?.id ?? '')).toBe('created')
})

it('a set whose time runs out keeps what it had done', async () => {
  await boss.updateQueue(queue, { expireInSeconds: 1, retryLimit: 5 })
  const [first, second] = await publish(2, 1)
  const runs: string[] = []
  const end = Promise.withResolvers<void>()
  workInSets(boss, queue, {
    together: async () => {
      throw new Error('they go alone')
    },
    alone: async (event) => {
      runs.push(event.id)
      if (runs.length === 2) await end.promise
    },
  })
  await vi.waitFor(
    async () => expect([...(await states()).values()]).toEqual(['completed', 'completed']),
    { timeout: 10_000 },
  )
  end.resolve()
  const [done, late] = runs
  expect(runs).toEqual([done, late, late])
  expect(new Set(runs)).toEqual(new Set([first?.id, second?.id]))
})

it('goes on at once with a line that is longer than a round', async () => {
  const events = await publish(1, 1_500)
  let handled = 0
  workInSets(boss, queue, {
    together: async (set) => {
      handled += set.length
    },
    alone: async () => undefined,
  })
  await vi.waitFor(() => expect(handled).toBe(events.length), { timeout: 3_000 })
})
