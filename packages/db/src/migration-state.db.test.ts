import { expect, test } from 'vitest'
import { withClient } from './connection.ts'
import { DataNewerThanCode, readMigrationState } from './migration-state.ts'
import { testDomains, useTestDatabase } from './testing.ts'

const db = useTestDatabase()

const record = async (name: string) =>
  db.ownerQuery(
    'fx',
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ('${name}', '', '${name}', now(), 1)`,
  )
const forget = async (name: string) =>
  db.ownerQuery('fx', `DELETE FROM _prisma_migrations WHERE migration_name = '${name}'`)

test('a database of this version has nothing to wait for', async () => {
  expect(await readMigrationState(testDomains())).toEqual({
    isNew: false,
    pending: [],
    unknown: [],
  })
})

test('what a newer version has applied is named, with a code and with what to do', async () => {
  await record('29990101000000_from_the_future')
  const { unknown } = await readMigrationState(testDomains())
  expect(unknown).toEqual([{ domain: 'fx', name: '29990101000000_from_the_future' }])
  const error = new DataNewerThanCode(unknown)
  expect(error.code).toBe('data.newer-than-code')
  expect(error.message).toContain('fx: 29990101000000_from_the_future')
  expect(error.message).toContain('Nothing was changed')
  await forget('29990101000000_from_the_future')
})

test('a domain that only a newer version knows is named, too', async () => {
  const url = process.env.FX_DATABASE_URL ?? process.env.DATABASE_URL ?? ''
  await withClient({ connectionString: url }, async (client) => {
    await client.query('CREATE ROLE corridor_of_the_future_owner')
    await client.query(`CREATE SCHEMA of_the_future CREATE TABLE _prisma_migrations
      (migration_name text, finished_at timestamptz DEFAULT now(), rolled_back_at timestamptz)`)
    await client.query(
      `INSERT INTO of_the_future._prisma_migrations VALUES ('29990101000000_init')`,
    )
    await client.query('ALTER SCHEMA of_the_future OWNER TO corridor_of_the_future_owner')
    try {
      const { unknown } = await readMigrationState(testDomains())
      expect(unknown).toEqual([{ domain: 'of_the_future', name: '29990101000000_init' }])
    } finally {
      await client.query('DROP SCHEMA of_the_future CASCADE')
      await client.query('DROP ROLE corridor_of_the_future_owner')
    }
  })
})

test('what an older version lacks is pending; a failed try does not count as applied', async () => {
  const all = await db.ownerQuery(
    'fx',
    'SELECT migration_name FROM _prisma_migrations ORDER BY migration_name DESC LIMIT 1',
  )
  const name = String(all[0]?.migration_name)
  await db.ownerQuery(
    'fx',
    `UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '${name}'`,
  )
  const { isNew, pending } = await readMigrationState(testDomains())
  expect({ isNew, pending }).toEqual({ isNew: false, pending: [{ domain: 'fx', name }] })
  await db.ownerQuery(
    'fx',
    `UPDATE _prisma_migrations SET rolled_back_at = NULL WHERE migration_name = '${name}'`,
  )
})

test('a database that is not there yet is new', async () => {
  const { FX_DATABASE_URL: before } = process.env
  const url = new URL(before ?? process.env.DATABASE_URL ?? '')
  url.pathname = '/corridor_nowhere'
  process.env.FX_DATABASE_URL = url.href
  const { isNew, pending } = await readMigrationState(['fx'])
  if (before === undefined) delete process.env.FX_DATABASE_URL
  else process.env.FX_DATABASE_URL = before
  expect(isNew).toBe(true)
  expect(pending.length).toBeGreaterThan(1)
})
