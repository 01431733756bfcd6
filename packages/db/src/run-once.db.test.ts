import { PrismaClient } from '@corridor/db/clients/fx'
import { defineErrors } from '@corridor/kernel/errors'
import { ok, unwrap } from '@corridor/kernel/result'
import { expect, test } from 'vitest'
import { openDomain } from './domain-database.ts'
import { fingerprint } from './idempotency.ts'
import { type OnceRequest, runOnce } from './run-once.ts'
import { useTestDatabase } from './testing.ts'

const db = useTestDatabase()
const database = openDomain('fx', (adapter) => new PrismaClient({ adapter }))
const errors = defineErrors('sample', {
  'key-reused': 'unprocessable',
  'in-flight': 'conflict',
  refused: 'refused',
})

const request = (key: string, work: OnceRequest<string>['work']): OnceRequest<string> => ({
  scope: 'cus_sample',
  key,
  fingerprint: fingerprint(key),
  refuse: errors.fail,
  work,
  recall: async (stored) => ok(String(stored)),
})

/** Stores the answer in one transaction with an effect that can be counted. */
const effect = (key: string, answer: string) =>
  request(key, async (complete) => {
    await database.transaction(async (tx) => {
      await tx.$executeRaw`
        INSERT INTO relay_cursor (name, xid, id) VALUES (${`${key}-${answer}`}, '1', uuidv7())`
      await complete(tx, answer)
    })
    return ok(answer)
  })
const effectsOf = async (key: string) =>
  (
    await db.ownerQuery<{ name: string }>(
      'fx',
      'SELECT name FROM relay_cursor WHERE name LIKE $1',
      [`${key}-%`],
    )
  ).map((row) => row.name)

test('the first answer is the answer', async () => {
  expect(unwrap(await runOnce(database.client, effect('one', 'first')))).toEqual({
    view: 'first',
    isReplayed: false,
  })
  expect(unwrap(await runOnce(database.client, effect('one', 'second')))).toEqual({
    view: 'first',
    isReplayed: true,
  })
  expect(await effectsOf('one')).toEqual(['one-first'])
})

test('a refusal and a crash leave the key free', async () => {
  const refused = await runOnce(
    database.client,
    request('free', async () => errors.fail('refused')),
  )
  expect(refused).toMatchObject({ ok: false, error: { code: 'sample.refused' } })
  const crashed = runOnce(
    database.client,
    request('free', () => Promise.reject(new Error('down'))),
  )
  await expect(crashed).rejects.toThrow('down')
  expect(unwrap(await runOnce(database.client, effect('free', 'done'))).isReplayed).toBe(false)
})

test('an error after the effect loses neither the effect nor its answer', async () => {
  const once = effect('late', 'done')
  const broken = request('late', async (complete) => {
    await once.work(complete)
    throw new Error('connection lost')
  })
  await expect(runOnce(database.client, broken)).rejects.toThrow('connection lost')
  expect(unwrap(await runOnce(database.client, effect('late', 'again')))).toEqual({
    view: 'done',
    isReplayed: true,
  })
  expect(await effectsOf('late')).toEqual(['late-done'])
})

test('a call that was believed dead does not count beside the one that took over', async () => {
  const slow = effect('slow', 'slow')
  const overtaken = request('slow', async (complete) => {
    await db.ownerQuery(
      'fx',
      `UPDATE idempotency_key SET expires_at = now() - interval '1 ms' WHERE key = 'slow'`,
    )
    expect(unwrap(await runOnce(database.client, effect('slow', 'fast'))).view).toBe('fast')
    return slow.work(complete)
  })
  expect(unwrap(await runOnce(database.client, overtaken))).toEqual({
    view: 'fast',
    isReplayed: true,
  })
  expect(await effectsOf('slow')).toEqual(['slow-fast'])
})

test('a success that stores no answer is a defect', async () => {
  const forgetful = request('forgot', async () => ok('done'))
  await expect(runOnce(database.client, forgetful)).rejects.toThrow('not stored')
})
