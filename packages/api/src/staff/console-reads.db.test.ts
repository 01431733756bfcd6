import '../testing/settings.ts'

import { useTestDatabase } from '@corridor/db/testing'
import { listAlerts } from '@corridor/domain/compliance'
import { uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newPerson, newStaff } from '../testing/people.ts'
import { euros, fund, openHouse, openQueues, recipientOf, send } from '../testing/world.ts'
import { closeQueueConsole, failedJobs } from './queue-console.ts'
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
  const { screening, reasons } = await readAlertCase(officer, alert.alertId)
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
