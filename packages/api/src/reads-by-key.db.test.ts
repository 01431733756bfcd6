import './testing/settings.ts'
import { readonlyConnectionString, withClient } from '@corridor/db/connection'
import { poolOf } from '@corridor/db/domain-database'
import { testDomains, useTestDatabase } from '@corridor/db/testing'
import { importLists, warmScreening } from '@corridor/domain/compliance'
import { importRates } from '@corridor/domain/fx'
import type { Id } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import type { PoolClient } from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { newPerson, type Person } from './testing/people.ts'
import { euros, fund, recipientOf, send, settle } from './testing/world.ts'

/*
 * Statements are planned when a connection first runs them, over tables that may be almost empty then, and keep their
 * plans as the tables grow (ADR 24). What a send costs must not grow with the sends before it, nor be planned each time.
 */

const db = useTestDatabase()
let sender: Person
let recipientId: Id<'rcp'>

beforeAll(async () => {
  unwrap(await importRates('embedded-ecb'))
  await importLists()
  await warmScreening()
  const receiver = await newPerson(db)
  sender = await newPerson(db)
  await fund(receiver, euros('1.00'))
  await fund(sender, euros('900.00'))
  recipientId = await recipientOf(sender, receiver)
}, 120_000)

const sendOne = () => send(sender, recipientId, '1.00')

/** Postgres plans so many times for the very parameters before it compares that with one plan for all. */
const plansAtFirst = 5
/** A table that has no more rows than this is as well read whole. */
const aFewRows = 50

it('a send reads no table whole, whose statements were planned while the tables were small', async () => {
  // one after the other, until every connection has the plans that it keeps
  for (let number = 0; number < 20; number += 1) await sendOne()
  for (let round = 0; round < 25; round += 1) await Promise.all(Array.from({ length: 8 }, sendOne))
  await settle(db)
  const before = await readWhole()
  for (let number = 0; number < 5; number += 1) await sendOne()
  const after = await readWhole()
  const reread = [...after].flatMap(([table, { scans, rows }]) => {
    const earlier = before.get(table) ?? { scans: 0, rows: 0 }
    const count = scans - earlier.scans
    return count > 0 && (rows - earlier.rows) / count > aFewRows ? [`${table}, ${count} times`] : []
  })
  expect(reread).toEqual([])
  expect(before.get('transfers.transfer')).toBeDefined()
}, 120_000)

it('a send is planned once: no statement is planned anew for how many it is asked about', async () => {
  const planned: string[] = []
  for (const domain of testDomains()) {
    await onEveryConnection(domain, async (client) => {
      const { rows } = await client.query<{ name: string; plans: number }>(
        'SELECT name, custom_plans::int4 AS plans FROM pg_prepared_statements WHERE custom_plans > $1',
        [plansAtFirst],
      )
      planned.push(...rows.map(({ name, plans }) => `${name}, ${plans} times`))
    })
  }
  expect(planned).toEqual([])
})

/** How often each table was read from end to end, and how many rows that were, by all connections of this process. */
async function readWhole(): Promise<Map<string, { scans: number; rows: number }>> {
  const found = new Map<string, { scans: number; rows: number }>()
  for (const domain of testDomains()) {
    await tellWhatWasRead(domain)
    const connectionString = readonlyConnectionString(domain)
    const { rows } = await withClient({ connectionString }, (client) =>
      client.query<{ name: string; scans: number; rows: number }>(
        `SELECT relname AS name, seq_scan::int4 AS scans, seq_tup_read::int4 AS rows
           FROM pg_stat_user_tables WHERE schemaname = $1`,
        [domain],
      ),
    )
    for (const { name, ...counts } of rows) found.set(`${domain}.${name}`, counts)
  }
  return found
}

/** A connection adds what it has counted to the server's figures at its own time; this is the time. */
async function tellWhatWasRead(domain: string): Promise<void> {
  await onEveryConnection(domain, (client) => client.query('SELECT pg_stat_force_next_flush()'))
}

async function onEveryConnection(
  domain: string,
  work: (client: PoolClient) => Promise<unknown>,
): Promise<void> {
  const pool = poolOf(domain)
  const clients = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()))
  for (const client of clients) {
    await work(client)
    client.release()
  }
}
