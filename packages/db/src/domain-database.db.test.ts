import { PrismaClient } from '@corridor/db/clients/fx'
import { expect, test } from 'vitest'
import { databaseNow } from './clock.ts'
import { domainUrl, withClient } from './connection.ts'
import { isUniqueViolation, sqlStateOf } from './database-errors.ts'
import { closeAllDomains, openDomain } from './domain-database.ts'
import { useTestDatabase } from './testing.ts'

useTestDatabase()
const database = openDomain('fx', (adapter) => new PrismaClient({ adapter }))

test('the client works under the own role, the pool beside it too', async () => {
  const rows = await database.client.$queryRaw`SELECT current_user::text AS name`
  expect(rows).toEqual([{ name: 'corridor_fx' }])
  expect((await database.pool.query('SELECT current_user AS name')).rows).toEqual(rows)
})

test('a connection that is lost while it is checked out and asked nothing ends no process', async () => {
  const unheard: unknown[] = []
  const hear = (error: unknown) => unheard.push(error)
  process.on('uncaughtException', hear)
  const client = await database.pool.connect()
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const gone = new Promise((resolve) => client.once('end', resolve))
  await withClient({ connectionString: domainUrl('fx').href }, (admin) =>
    admin.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]),
  )
  await gone
  await expect(client.query('SELECT 1')).rejects.toThrow()
  client.release(true)
  process.off('uncaughtException', hear)
  expect(unheard).toEqual([])
  expect((await database.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
})

test('a deadlock is run again and both transactions succeed', async () => {
  let arrivals = 0
  const bothArrived = Promise.withResolvers<void>()
  let attempts = 0
  const lockBoth = (first: number, second: number) =>
    database.transaction(async (tx) => {
      attempts++
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${first}::bigint)`
      if (++arrivals === 2) bothArrived.resolve()
      await bothArrived.promise
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${second}::bigint)`
      return first
    })
  expect(await Promise.all([lockBoth(1, 2), lockBoth(2, 1)])).toEqual([1, 2])
  expect(attempts).toBeGreaterThan(2)
})

test('a serialisation failure is tried 5 times, another failure once', async () => {
  const attempts = { conflict: 0, fault: 0 }
  const conflict = database.transaction(async (tx) => {
    attempts.conflict++
    await tx.$executeRaw`DO $$ BEGIN RAISE SQLSTATE '40001'; END $$`
  })
  await expect(conflict).rejects.toSatisfy((error) => sqlStateOf(error) === '40001')
  const fault = database.transaction(async (tx) => {
    attempts.fault++
    await tx.$executeRaw`SELECT 1/0`
  })
  await expect(fault).rejects.toSatisfy((error) => sqlStateOf(error) === '22012')
  expect(attempts).toEqual({ conflict: 5, fault: 1 })
})

test('a unique violation is recognised, from raw SQL and from a model', async () => {
  const id = '01999999-0000-7000-8000-000000000009'
  const data = { subscriber: 'fx.sample', eventId: id }
  await database.client.inboxEvent.create({ data })
  const byModel = await database.client.inboxEvent.create({ data }).catch((error: unknown) => error)
  const byHand = await database.client.$executeRaw`
    INSERT INTO inbox_event (subscriber, event_id) VALUES ('fx.sample', ${id}::uuid)`.catch(
    (error: unknown) => error,
  )
  for (const error of [byModel, byHand]) {
    expect(isUniqueViolation(error)).toBe(true)
    expect(isUniqueViolation(error, 'inbox_event_pkey')).toBe(true)
    expect(isUniqueViolation(error, 'other_key')).toBe(false)
  }
})

test('a lost connection is replaced', async () => {
  const { pool } = database
  const [victim] = (await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows
  const killed = await pool
    .query('SELECT pg_terminate_backend($1)', [victim?.pid])
    .catch(() => null)
  expect(killed?.rows[0]?.pg_terminate_backend ?? true).toBe(true)
  await expect
    .poll(() =>
      pool.query('SELECT 1').then(
        () => true,
        () => false,
      ),
    )
    .toBe(true)
})

test('after closing, the next use opens anew', async () => {
  const before = database.client
  await closeAllDomains()
  expect(await databaseNow(database.client)).toBeInstanceOf(Date)
  expect(database.client).not.toBe(before)
})
