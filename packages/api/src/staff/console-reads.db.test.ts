import '../testing/settings.ts'

import { useTestDatabase } from '@corridor/db/testing'
import { listAlerts } from '@corridor/domain/compliance'
import { newId, newUuid, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { defaultLocale } from '@corridor/words/languages'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { euros, fund, openHouse, openQueues, recipientOf, send } from '../testing/api-world.ts'
import { newPerson, newStaff } from '../testing/people.ts'
import {
  closeQueueConsole,
  failedJobs,
  queueDepths,
  redriveJob,
  settleJob,
} from './queue-console.ts'
import { readAlertCase } from './read-alert-case.ts'

const db = useTestDatabase()
beforeAll(() => openHouse(db))
afterAll(closeQueueConsole)

it('an alert shows a payee who is a customer beside the listed entry, with all that was compared', async () => {
  const officer = await newStaff('compliance')
  const [sender, payee] = [await newPerson(db), await newPerson(db)]
  await fund(sender, euros('100.00'))
  await db.ownerQuery(
    'identity',
    `UPDATE customer SET first_name = 'Eric', last_name = 'Badegue', birth_date = '1971-03-02' WHERE id = $1`,
    [uuidOf(payee.customerId)],
  )
  const held = await send(sender, await recipientOf(sender, payee), '5.00')
  expect(held.state).toBe('in-review')
  const { items } = unwrap(await listAlerts(officer, { state: 'open' }))
  const alert = items.find((item) => item.transferId === held.transferId)
  if (!alert) throw new Error('no alert')
  const { screening, reasons } = await readAlertCase(
    { staff: officer, locale: defaultLocale },
    alert.alertId,
  )
  expect(screening).toMatchObject([
    {
      subject: 'recipient',
      name: 'Eric Badegue',
      birthDate: '1971-03-02',
      country: 'DE',
      isPerson: true,
    },
  ])
  const fired = reasons.flatMap((reason) => reason.hits ?? []).map((hit) => hit.entryId)
  expect(screening[0]?.hits.map((hit) => hit.entryId).sort()).toEqual(fired.sort())
})

it('failed work says why its last try failed', async () => {
  const boss = await openQueues()
  const queue = 'tests.fails'
  await boss.createQueue(queue, { retryLimit: 0 })
  await boss.send(queue, { id: crypto.randomUUID() })
  const [job] = await boss.fetch(queue)
  await boss.fail(queue, job?.id ?? '', new Error(`fx.source-unavailable ${'x'.repeat(400)}`))
  await boss.stop({ graceful: false })
  const [failed] = await failedJobs(queue)
  expect(failed).toMatchObject({
    queue,
    reason: expect.stringMatching(/^fx\.source-unavailable x/),
  })
  expect(failed?.reason).toHaveLength(300)
})

/** A queue of events as the worker makes it, with the first of three events given up on. */
async function givenUp(queue: string) {
  const boss = await openQueues()
  await boss.createQueue(`${queue}.dead-letter`)
  const deadLetter = `${queue}.dead-letter`
  await boss.createQueue(queue, { policy: 'key_strict_fifo', retryLimit: 0, deadLetter })
  const ids = [newUuid(), newUuid(), newUuid()] as const
  for (const id of ids) {
    const data = { id: newId('evt'), type: 'sample.happened.v1', aggregateId: 'tr_1' }
    await boss.insert(queue, [{ id, singletonKey: 'tr_1', data }])
  }
  await boss.fetch(queue)
  await boss.fail(queue, ids[0], new Error('broken'))
  const next = async () => (await boss.fetch(queue))[0]?.id
  return { boss, ids, next }
}

it('work that failed is shown from the dead letters when its job is gone, and can be driven again', async () => {
  const queue = 'tests.left-behind'
  const { boss, ids, next } = await givenUp(queue)
  expect(await failedJobs(queue)).toMatchObject([
    { jobId: ids[0], heldBehind: 2, isOrderLost: false, eventType: 'sample.happened.v1' },
  ])
  // what a version before did after a week
  await boss.deleteJob(queue, ids[0])
  expect(await failedJobs(queue)).toMatchObject([
    { jobId: ids[0], heldBehind: 0, isOrderLost: true, reason: 'broken', aggregateId: 'tr_1' },
  ])
  expect((await queueDepths()).find(({ name }) => name === queue)).toMatchObject({ failed: 1 })
  const tries = await Promise.allSettled([redriveJob(queue, ids[0]), redriveJob(queue, ids[0])])
  expect(tries.some(({ status }) => status === 'fulfilled')).toBe(true)
  expect(await failedJobs(queue)).toEqual([])
  const seen = []
  for (const _ of ids) {
    const id = await next()
    seen.push(id)
    if (id) await boss.complete(queue, id)
  }
  expect(seen).toEqual([ids[1], ids[2], ids[0]])
  await boss.stop({ graceful: false })
})

it('work that a person settled is gone with its copy, and lets go what it held', async () => {
  const queue = 'tests.settled'
  const { boss, ids, next } = await givenUp(queue)
  expect(await next()).toBeUndefined()
  await settleJob(queue, ids[0])
  expect(await failedJobs(queue)).toEqual([])
  expect(await boss.findJobs(`${queue}.dead-letter`, {})).toEqual([])
  expect(await next()).toBe(ids[1])
  await expect(settleJob(queue, ids[0])).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(settleJob(queue, ids[2])).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await boss.stop({ graceful: false })
})
