import './testing/settings.ts'

import { useTestDatabase } from '@corridor/db/testing'
import { type StaffRole, staffRoles } from '@corridor/kernel/actor'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeQueueConsole } from './staff/queue-console.ts'
import { staffRouter } from './staff/root.ts'
import { makeQueueTables, openQueues, settle } from './testing/api-world.ts'
import { callProcedure, contextOf } from './testing/call-procedure.ts'
import { staffProcedures } from './testing/staff-procedures.ts'
import { type Stage, setStage } from './testing/stage.ts'

const db = useTestDatabase()
let stage: Stage
beforeAll(async () => {
  stage = await setStage(db)
  await makeQueueTables()
}, 180_000)
afterAll(closeQueueConsole)

/** Called by somebody who is not signed in yet: identity's own tests hold these to their events. */
const byNobody = ['session.openInvitation', 'session.beginEnrolment', 'session.acceptInvitation']

// the router's own type is a tree, what it holds is flat
const typeOf = (procedure: object) => Reflect.get(Object(Reflect.get(procedure, '_def')), 'type')
const mutations = Object.entries(staffRouter._def.procedures)
  .filter(([path, procedure]) => typeOf(procedure) === 'mutation' && !byNobody.includes(path))
  .map(([path]) => path)

/** Work that was given up on, for the procedures whose rows in the table name none. */
async function failedJob(): Promise<{ queue: string; jobId: string }> {
  const boss = await openQueues()
  const queue = 'tests.given-up'
  await boss.createQueue(`${queue}.dead-letter`)
  await boss.createQueue(queue, { retryLimit: 0, deadLetter: `${queue}.dead-letter` })
  const jobId = await boss.send(queue, { id: crypto.randomUUID() })
  if (!jobId) throw new Error('the job was not taken')
  await boss.fetch(queue)
  await boss.fail(queue, jobId)
  await boss.stop({ graceful: false })
  return { queue, jobId }
}

/** What the audit log says that this member of staff did; what they looked at does not count. */
async function actsOf(staffId: string): Promise<string[]> {
  await settle(db)
  const rows = await db.ownerQuery<{ action: string }>(
    'audit',
    `SELECT action FROM audit_record
      WHERE actor = $1 AND action <> 'access.denied' AND action NOT LIKE '%.viewed'`,
    [`staff:${staffId}`],
  )
  return rows.map(({ action }) => action)
}

describe('what staff change', () => {
  it.each(mutations)('%s is in the audit log, under who did it', async (path) => {
    const row = staffProcedures[path]
    if (!row) throw new Error('no row')
    const role = staffRoles.findLast(
      (one: StaffRole) => row.who !== 'everyone' && row.who.includes(one),
    )
    if (!role) throw new Error('nobody may')
    const staff = stage.staff[role]
    const input =
      path === 'queues.redrive'
        ? await failedJob()
        : path === 'queues.settle'
          ? { ...(await failedJob()), reason: 'told by hand' }
          : await row.input?.(stage)
    const before = await actsOf(staff.staffId)
    const heard = await callProcedure(staffRouter, path, contextOf('staff', { staff }), input)
    expect(heard.code).toBe('ok')
    const after = await actsOf(staff.staffId)
    expect(after.length).toBeGreaterThan(before.length)
  })
})
