import { setTimeout as sleep } from 'node:timers/promises'
import { useTestDatabase } from '@corridor/db/testing'
import type { PgBoss } from 'pg-boss'
import { afterEach, expect, it, vi } from 'vitest'
import { startBoss } from './boss.ts'
import { completeHeld } from './job-lease.ts'
import { takeDue } from './take-due.ts'

vi.hoisted(() => vi.stubEnv('LOG_LEVEL', 'silent'))

useTestDatabase()
const bosses: PgBoss[] = []
afterEach(async () => {
  await Promise.all(bosses.splice(0).map((boss) => boss.stop({ graceful: false })))
})

async function started(): Promise<PgBoss> {
  const boss = await startBoss(false)
  bosses.push(boss)
  return boss
}

async function queueOf(name: string, expireInSeconds: number): Promise<PgBoss> {
  const boss = await started()
  const options = { expireInSeconds, retryLimit: 3, retryDelay: 0 }
  await boss.createQueue(name, { policy: 'stately', ...options })
  await boss.send(name, {})
  return boss
}

it('takes what a dead worker held, in a process that was told then that the queue is busy', async () => {
  const queue = 'tests.dead-worker'
  const boss = await queueOf(queue, 1)
  const held = await takeDue(queue)
  if (!held) throw new Error('a job is due')
  await sleep(1_500)
  await boss.supervise(queue)
  const other = await started()
  // its count is of before the dead worker's job was given up
  expect((await other.getQueue(queue))?.singletonsActive).toEqual([null])
  expect(await takeDue(queue)).toMatchObject({ id: held.id, retryCount: 1 })
})

it('takes one at a time, and the next one when that is done', async () => {
  const queue = 'tests.one-at-a-time'
  const boss = await queueOf(queue, 60)
  const held = await takeDue(queue)
  if (!held) throw new Error('a job is due')
  await boss.send(queue, {})
  expect(await Promise.all([takeDue(queue), takeDue(queue)])).toEqual([null, null])
  await completeHeld(queue, [{ head: held, ids: [held.id] }])
  const taken = await Promise.all(Array.from({ length: 5 }, () => takeDue(queue)))
  expect(taken.filter((job) => job !== null)).toHaveLength(1)
})
