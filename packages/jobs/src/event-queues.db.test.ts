import { jobsConnectionString, jobsSchema, withClient } from '@corridor/db/connection'
import { useTestDatabase } from '@corridor/db/testing'
import { newId, newUuid } from '@corridor/kernel/ids'
import type { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBoss } from './boss.ts'
import { createEventQueues } from './event-queues.ts'
import { pruneJobs } from './prune-jobs.ts'
import { deadLetterOf, subscribers } from './subscriptions.ts'

useTestDatabase()
const queue = subscribers[0] ?? ''
let boss: PgBoss

beforeAll(async () => {
  boss = await startBoss(false)
  await createEventQueues(boss)
})
afterAll(() => boss.stop({ graceful: false }))

const onJobs = <Row>(sql: string, params: readonly unknown[] = []) =>
  withClient({ connectionString: jobsConnectionString() }, async (client) => {
    const { rows } = await client.query(sql, [...params])
    return rows as Row[]
  })

const longAgo = (jobId: string) =>
  onJobs(
    `UPDATE ${jobsSchema}.job SET completed_on = completed_on - interval '90 days',
            created_on = created_on - interval '90 days' WHERE id = $1`,
    [jobId],
  )

const statesOf = async (ids: readonly string[]) => {
  const rows = await onJobs<{ id: string; state: string }>(
    `SELECT id, state FROM ${jobsSchema}.job WHERE name = $1 AND id = ANY($2)`,
    [queue, ids],
  )
  return ids.map((id) => rows.find((row) => row.id === id)?.state ?? 'gone')
}

const eventOf = (aggregateId: string) => ({
  id: newId('evt'),
  type: 'sample.happened.v1',
  aggregateId,
})

/** An event that was given up on, with another of its aggregate behind it. */
async function stuckPair() {
  const aggregateId = newId('tr')
  const [first, second] = [newUuid(), newUuid()]
  for (const id of [first, second]) {
    await boss.insert(queue, [
      { id, singletonKey: aggregateId, data: eventOf(aggregateId), retryLimit: 0 },
    ])
  }
  const [job] = await boss.fetch(queue)
  expect(job?.id).toBe(first)
  await boss.fail(queue, first, new Error('the subscriber is broken'))
  return { first, second }
}

/** What the worker does every ten seconds, with what deletes. */
async function maintain(): Promise<void> {
  await onJobs(`UPDATE ${jobsSchema}.queue SET maintain_on = NULL, monitor_on = NULL`)
  await boss.supervise()
}

describe('an event that its subscriber gave up on', () => {
  it('stays, and holds back what is behind it, however long nobody looks', async () => {
    const { first, second } = await stuckPair()
    await longAgo(first)
    await maintain()
    await pruneJobs()
    expect(await statesOf([first, second])).toEqual(['failed', 'created'])
    expect(await boss.fetch(queue)).toEqual([])
    const copies = await boss.findJobs(deadLetterOf(queue), {})
    expect(copies.length).toBeGreaterThan(0)
    await boss.deleteJob(queue, [first, second])
  })

  it('that a version before left behind is kept from now on as well, and so is what waits', async () => {
    const { first, second } = await stuckPair()
    await onJobs(
      `UPDATE ${jobsSchema}.job SET deletion_seconds = 604800, keep_until = now() + interval '30 days'
        WHERE id = ANY($1)`,
      [[first, second]],
    )
    await onJobs(
      `UPDATE ${jobsSchema}.queue SET deletion_seconds = 604800, retention_seconds = 2592000`,
    )
    await createEventQueues(boss)
    await longAgo(first)
    await longAgo(second)
    await maintain()
    expect(await statesOf([first, second])).toEqual(['failed', 'created'])
    await boss.deleteJob(queue, [first, second])
  })
})

describe('what is settled', () => {
  it('goes a week later, with the dead letters of what was done after all', async () => {
    const { first, second } = await stuckPair()
    await boss.retry(queue, first)
    for (const id of [first, second]) {
      const [job] = await boss.fetch(queue)
      expect(job?.id).toBe(id)
      await boss.complete(queue, id)
    }
    await longAgo(first)
    await pruneJobs()
    expect(await statesOf([first, second])).toEqual(['gone', 'completed'])
    const copies = await onJobs(
      `SELECT FROM ${jobsSchema}.job WHERE name = $1 AND source_id = $2`,
      [deadLetterOf(queue), first],
    )
    expect(copies).toEqual([])
  })
})
