import { setTimeout as sleep } from 'node:timers/promises'
import { jobsConnectionString, jobsSchema, withClient } from '@corridor/db/connection'
import { RunGivenUp } from '@corridor/db/current-run'
import { useTestDatabase } from '@corridor/db/testing'
import type { PublishedEvent } from '@corridor/kernel/event'
import { newId, newUuid } from '@corridor/kernel/ids'
import type { PgBoss } from 'pg-boss'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startBoss } from './boss.ts'
import { reactionOf } from './subscriptions.ts'
import { workQueue } from './work-queue.ts'
import { workersOf } from './workers.ts'

// it says aloud what is broken here on purpose
vi.hoisted(() => vi.stubEnv('LOG_LEVEL', 'silent'))

const db = useTestDatabase()
const type = 'user.email-verified.v1'
const bosses: PgBoss[] = []
let queue = ''
let made = 0

beforeEach(async () => {
  queue = `tests.overlap-${made++}`
  bosses.push(await startBoss(false), await startBoss(false))
})
afterEach(async () => {
  await Promise.all(bosses.splice(0).map((boss) => boss.stop({ graceful: false })))
})

const makeQueue = (expireInSeconds: number) =>
  bosses[0]?.createQueue(queue, {
    policy: 'key_strict_fifo',
    notify: true,
    expireInSeconds,
    retryLimit: 5,
    retryDelay: 0,
  })

async function publish(count: number): Promise<PublishedEvent[]> {
  const aggregateId = newId('cus')
  const events = Array.from({ length: count }, () => ({
    id: newId('evt'),
    type,
    aggregateId,
    occurredAt: new Date().toISOString(),
    correlationId: newUuid(),
    payload: { customerId: aggregateId },
  }))
  for (const data of events) {
    await bosses[0]?.insert(queue, [{ id: newUuid(), singletonKey: aggregateId, data }])
  }
  return events
}

/** The audit log's own handler: it claims the event in the transaction of its record. */
const record = (event: PublishedEvent) => reactionOf('audit.record-event', type).run(event)

const recorded = async (events: readonly PublishedEvent[]) => {
  const rows = await db.ownerQuery<{ request_id: string }>(
    'audit',
    'SELECT request_id FROM audit_record WHERE request_id = ANY($1)',
    [events.map((event) => event.correlationId)],
  )
  return rows.map((row) => row.request_id)
}

/** As if the worker had been silent for longer than its job may take: another process's supervisor gives the job on. */
async function giveUpOnWhatRuns(): Promise<void> {
  await withClient({ connectionString: jobsConnectionString() }, async (client) => {
    await client.query(
      `UPDATE ${jobsSchema}.job SET started_on = started_on - interval '1 hour' WHERE name = $1 AND state = 'active'`,
      [queue],
    )
    await client.query(`UPDATE ${jobsSchema}.queue SET monitor_on = NULL, maintain_on = NULL`)
  })
  await bosses[1]?.supervise(queue)
}

const states = () =>
  withClient({ connectionString: jobsConnectionString() }, async (client) => {
    const { rows } = await client.query<{ state: string; count: number }>(
      `SELECT state, count(*)::int AS count FROM ${jobsSchema}.job WHERE name = $1 GROUP BY state`,
      [queue],
    )
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
  })

/** A place where a handler waits until the test lets it go on. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<void>()
  const reached = Promise.withResolvers<void>()
  return {
    reached: reached.promise,
    open: resolve,
    wait: async () => {
      reached.resolve()
      await promise
    },
  }
}

it('a late run neither repeats the effect nor settles what another one is doing', async () => {
  const [one, two] = bosses
  if (!one || !two) throw new Error('two processes')
  await makeQueue(8)
  const events = await publish(2)
  const [first] = events
  const [late, other] = [gate(), gate()]
  const seen: string[] = []
  await workQueue(one, queue, async (event) => {
    seen.push(`one:${event.id}`)
    await record(event)
    if (event.id === first?.id) await late.wait()
  })
  await late.reached
  // its other places would take the job again
  await workersOf(one).stop(0)
  await workQueue(two, queue, async (event) => {
    seen.push(`two:${event.id}`)
    await record(event)
    if (event.id === first?.id) await other.wait()
  })
  // long enough for the late run to ask whose job it is
  await sleep(4_100)
  await giveUpOnWhatRuns()
  await other.reached
  late.open()
  await sleep(1_500)
  // the other run still has the first event in hand, so the second of this aggregate waits
  expect(seen).toEqual([`one:${first?.id}`, `two:${first?.id}`])
  other.open()
  await vi.waitFor(() => expect(seen).toHaveLength(3), { timeout: 20_000 })
  await vi.waitFor(async () => expect(await recorded(events)).toHaveLength(2), { timeout: 20_000 })
})

it('a run that its queue gave up takes nothing any more', async () => {
  const [one] = bosses
  if (!one) throw new Error('a process')
  await makeQueue(1)
  const events = await publish(1)
  const slow = gate()
  const outcomes: unknown[] = []
  let runs = 0
  await workQueue(one, queue, async (event) => {
    runs += 1
    const isLast = runs > 1
    if (!isLast) await slow.wait()
    await record(event).then(
      () => outcomes.push('recorded'),
      (error) => outcomes.push(error),
    )
    if (isLast) slow.open()
  })
  await slow.reached
  await vi.waitFor(() => expect(outcomes).toHaveLength(2), { timeout: 20_000 })
  expect(outcomes).toEqual(['recorded', expect.any(RunGivenUp)])
  expect(await recorded(events)).toHaveLength(1)
})

it('a slow handler keeps its own place only: what comes meanwhile is handled and settled', async () => {
  const [one] = bosses
  if (!one) throw new Error('a process')
  await makeQueue(60)
  const [held] = await publish(1)
  await publish(1)
  const slow = gate()
  const handled: string[] = []
  workQueue(one, queue, async (event) => {
    if (event.id === held?.id) await slow.wait()
    handled.push(event.id)
  })
  await slow.reached
  // more than there are places, behind the one that is held
  for (let sent = 0; sent < 10; sent++) await publish(1)
  workersOf(one).wake([queue])
  await vi.waitFor(() => expect(handled).toHaveLength(11), { timeout: 4_000 })
  await vi.waitFor(async () => expect(await states()).toEqual({ active: 1, completed: 11 }), {
    timeout: 4_000,
  })
  slow.open()
  await vi.waitFor(async () => expect(await states()).toEqual({ completed: 12 }), {
    timeout: 4_000,
  })
})

it('a subscriber that says so has more under way at once', async () => {
  const [one] = bosses
  if (!one) throw new Error('a process')
  await makeQueue(60)
  for (let sent = 0; sent < 12; sent++) await publish(1)
  const all = gate()
  let underWay = 0
  const wait = async () => {
    underWay += 1
    await all.wait()
  }
  workQueue(one, queue, wait, 12)
  await vi.waitFor(() => expect(underWay).toBe(12), { timeout: 4_000 })
  all.open()
  await vi.waitFor(async () => expect(await states()).toEqual({ completed: 12 }), {
    timeout: 4_000,
  })
})

it('stopping waits for the handlers that still run', async () => {
  const [one] = bosses
  if (!one) throw new Error('a process')
  await makeQueue(60)
  await publish(1)
  const slow = gate()
  workQueue(one, queue, slow.wait)
  await slow.reached
  const stopped = workersOf(one).stop(10_000)
  slow.open()
  await stopped
  expect(await states()).toEqual({ completed: 1 })
})
