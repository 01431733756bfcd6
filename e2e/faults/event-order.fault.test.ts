import '@corridor/api/testing/settings'

import { setTimeout as sleep } from 'node:timers/promises'
import { closeQueueConsole, failedJobs, redriveJob } from '@corridor/api/staff/queue-console'
import { euros, fund, openHouse, recipientOf, send } from '@corridor/api/testing/api-world'
import { newPerson, type Person } from '@corridor/api/testing/people'
import { jobsConnectionString, jobsSchema, withClient } from '@corridor/db/connection'
import { useTestDatabase } from '@corridor/db/testing'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from './processes.ts'
import { openSite, type Site } from './site.ts'

const isDeep = process.env.DEEP === '1'
const sends = isDeep ? 200 : 12
const outageMs = 4_000
const caughtUpWithinMs = 120_000
const auditQueue = 'audit.record-event'

const db = useTestDatabase()
let site: Site
let sender: Person
let receiver: Person
let recipientId: Id<'rcp'>

beforeAll(async () => {
  await openHouse(db)
  ;[sender, receiver] = [await newPerson(db), await newPerson(db)]
  await fund(sender, euros('5000.00'))
  recipientId = await recipientOf(sender, receiver)
  site = await openSite()
  await site.startApi({ isWebhookDoor: true })
  site.startWorker()
  site.startWorker()
}, 300_000)
afterAll(async () => {
  await closeQueueConsole()
  await site.close()
}, 60_000)

const sendOne = async () => {
  const { transferId } = await send(sender, recipientId, '1.00')
  site.acknowledge(transferId)
  return transferId
}

const auditIs = (isAway: boolean) =>
  db.ownerQuery(
    'audit',
    isAway
      ? 'ALTER TABLE audit_record RENAME TO audit_record_away'
      : 'ALTER TABLE audit_record_away RENAME TO audit_record',
  )

/** Events of a transfer as they were appended. */
async function appended(transferId: Id<'tr'>): Promise<string[]> {
  const rows = await db.ownerQuery<{ type: string }>(
    'transfers',
    'SELECT type FROM outbox_event WHERE aggregate_id = $1 ORDER BY seq',
    [transferId],
  )
  return rows.map((row) => row.type)
}

/** Events of a transfer as the audit log took them: transactions of one aggregate follow each other, rows within one too. */
async function taken(transferId: Id<'tr'>): Promise<string[]> {
  const rows = await db.ownerQuery<{ action: string }>(
    'audit',
    `SELECT action FROM audit_record
      WHERE entity_type = 'transfer' AND entity_id = $1 AND source_event_id IS NOT NULL
        AND action LIKE 'transfer.%' ORDER BY xmin::text::bigint, id`,
    [transferId],
  )
  return rows.map((row) => row.action)
}

const plain = (types: readonly string[]) => types.map((type) => type.replace(/\.v\d+$/, ''))

const isLast = (types: readonly string[]) => plain(types).at(-1) === 'transfer.completed'

async function untilTaken(transferIds: readonly Id<'tr'>[]): Promise<void> {
  for (const transferId of transferIds) {
    await until(
      `${transferId} is complete and all its events are taken`,
      async () => {
        const wanted = await appended(transferId)
        return isLast(wanted) && (await taken(transferId)).length >= wanted.length
      },
      caughtUpWithinMs,
    )
    expect(plain(await taken(transferId))).toEqual(plain(await appended(transferId)))
  }
}

const onJobs = (sql: string, params: readonly unknown[]) =>
  withClient({ connectionString: jobsConnectionString() }, async (client) => {
    const { rows } = await client.query<{ count: number }>(sql, [...params])
    return rows[0]?.count ?? 0
  })

const deadLetters = () =>
  onJobs(`SELECT count(*)::int AS count FROM ${jobsSchema}.job WHERE name = $1`, [
    `${auditQueue}.dead-letter`,
  ])

describe('with two workers', () => {
  it('a subscriber that fails for a while gets every event, in order, once', async () => {
    const before = [await sendOne(), await sendOne()]
    await untilTaken(before)
    await auditIs(true)
    const startedAt = Date.now()
    const during: Id<'tr'>[] = []
    for (let i = 0; i < sends; i++) during.push(await sendOne())
    await sleep(Math.max(0, outageMs - (Date.now() - startedAt)))
    await auditIs(false)
    const after = [await sendOne(), await sendOne()]
    await untilTaken([...before, ...during, ...after])
    // an effect without an index of its own that would hide a repetition: the receiver's notices
    const told = async () => {
      const rows = await db.ownerQuery<{ kind: string; count: string }>(
        'notifications',
        'SELECT kind, count(*) FROM notification WHERE customer_id = $1 GROUP BY kind',
        [uuidOf(receiver.customerId)],
      )
      return Object.fromEntries(rows.map((row) => [row.kind, Number(row.count)]))
    }
    const all = sends + 4
    await until(
      'the receiver is told of each',
      async () => ((await told())['money-received'] ?? 0) >= all,
      caughtUpWithinMs,
    )
    expect(await told()).toMatchObject({ 'money-received': all })
  }, 400_000)

  it('an event that was given up on waits for a person, who drives it again', async () => {
    await auditIs(true)
    const stuck = await sendOne()
    const other = await sendOne()
    // the last try is the next one, instead of the twelfth in an hour
    await until(
      'the queue gives up',
      async () => {
        await onJobs(
          `UPDATE ${jobsSchema}.job SET retry_limit = retry_count
            WHERE name = $1 AND singleton_key = ANY($2) AND state IN ('created', 'retry', 'active')`,
          [auditQueue, [stuck, other]],
        )
        const failed = await failedJobs(auditQueue)
        return [stuck, other].every((id) => failed.some((job) => job.aggregateId === id))
      },
      caughtUpWithinMs,
    )
    await auditIs(false)
    // what fails for one aggregate holds up no other, and passes over nothing of its own
    const free = await sendOne()
    await untilTaken([free])
    expect(await taken(stuck)).toEqual([])
    expect(await deadLetters()).toBeGreaterThanOrEqual(2)

    const failed = await failedJobs(auditQueue)
    for (const job of failed) {
      const tries = await Promise.allSettled([
        redriveJob(auditQueue, job.jobId),
        redriveJob(auditQueue, job.jobId),
      ])
      expect(tries.some((one) => one.status === 'fulfilled')).toBe(true)
      for (const one of tries) {
        if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'NOT_FOUND' })
      }
    }
    await untilTaken([stuck, other])
    expect(await failedJobs(auditQueue)).toEqual([])
    expect(await deadLetters()).toBe(0)
    for (const job of failed) {
      await expect(redriveJob(auditQueue, job.jobId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    await untilTaken([stuck, other, free])
  }, 400_000)

  it('the books and the events are in order', async () => {
    expect(await site.violations()).toEqual([])
  }, 120_000)
})
