import pg from 'pg'
import { expect, test } from 'vitest'
import { appConnectionString, readonlyConnectionString, withClient } from './connection.ts'
import { sqlStateOf } from './database-errors.ts'
import { testDomains, useTestDatabase } from './testing.ts'

useTestDatabase()

const denied = '42501'

/** The state that a statement ends with under a connection string; '00000' when it succeeds. */
async function outcome(connectionString: string, sql: string): Promise<string> {
  try {
    await withClient({ connectionString }, (client) => client.query(sql))
    return '00000'
  } catch (error) {
    return sqlStateOf(error) ?? String(error)
  }
}

test("an app's role can neither read nor write another domain's schema", async () => {
  const domains = testDomains()
  for (const domain of domains) {
    for (const other of domains.filter((name) => name !== domain)) {
      const state = await outcome(appConnectionString(domain), `SELECT FROM ${other}.outbox_event`)
      // 42P01: on a server of its own, the other schema is not even there.
      expect([denied, '42P01'], `${domain} reads ${other}`).toContain(state)
    }
  }
})

test('what was published can be added to and read, nothing else', async () => {
  const fx = appConnectionString('fx')
  const statements = {
    'SELECT count(*) FROM outbox_event': '00000',
    "UPDATE outbox_event SET payload = '{}'": denied,
    'DELETE FROM outbox_event': denied,
    'TRUNCATE outbox_event': denied,
    'SELECT count(*) FROM _prisma_migrations': denied,
    'SET ROLE corridor_fx_owner': denied,
    'ALTER TABLE outbox_event DISABLE TRIGGER ALL': denied,
    'CREATE TABLE fx.mine (id int)': denied,
    'CREATE SCHEMA mine': denied,
    "INSERT INTO inbox_event VALUES ('s', gen_random_uuid())": '00000',
  }
  for (const [sql, state] of Object.entries(statements)) {
    expect(await outcome(fx, sql), sql).toBe(state)
  }
})

test('the reader of everything reads every domain and writes nowhere', async () => {
  for (const domain of testDomains()) {
    const reader = readonlyConnectionString(domain)
    expect(await outcome(reader, `SELECT FROM ${domain}.outbox_event`)).toBe('00000')
    const write = `INSERT INTO ${domain}.inbox_event VALUES ('s', gen_random_uuid())`
    expect(['25006', denied]).toContain(await outcome(reader, write))
    expect(await outcome(reader, `SET transaction_read_only = off; ${write}`)).toBe(denied)
  }
})

test('a session left idle inside a transaction is ended after 10 s, a statement after 30 s', async () => {
  const settings = await withClient({ connectionString: appConnectionString('fx') }, (client) =>
    client.query<{ idle: string; statement: string; zone: string }>(
      `SELECT current_setting('idle_in_transaction_session_timeout') AS idle,
        current_setting('statement_timeout') AS statement, current_setting('TimeZone') AS zone`,
    ),
  )
  expect(settings.rows).toEqual([{ idle: '10s', statement: '30s', zone: 'UTC' }])
})

test('the password of one role does not open another', async () => {
  const url = new URL(appConnectionString('fx'))
  url.username = 'corridor_ledger'
  const client = new pg.Client({ connectionString: url.href })
  await expect(client.connect()).rejects.toMatchObject({ code: '28P01' })
})
