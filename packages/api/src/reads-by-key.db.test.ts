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
import { euros, fund, recipientOf, send, settle } from './testing/api-world.ts'
import { newPerson, type Person } from './testing/people.ts'

/*
 * Statements are planned when a connection first runs them, over tables that may be almost empty then, and keep their
 * plans as the tables grow (ADR 24). What a send costs must not grow with the sends before it, nor be planned each time.
 */

const db = useTestDatabase()
/** Several, for what a limit or a rule asks of one customer's past is read of each. */
const people = 8
let senders: readonly Person[] = []
let recipientId: ReadonlyMap<Person, Id<'rcp'>> = new Map()

beforeAll(async () => {
  unwrap(await importRates('embedded-ecb'))
  await importLists()
  await warmScreening()
  const receiver = await newPerson(db)
  await fund(receiver, euros('1.00'))
  senders = await Promise.all(Array.from({ length: people }, () => newPerson(db)))
  await Promise.all(senders.map((sender) => fund(sender, euros('90.00'))))
  const saved = senders.map(
    async (sender) => [sender, await recipientOf(sender, receiver)] as const,
  )
  recipientId = new Map(await Promise.all(saved))
}, 120_000)

const sendOne = (sender: Person | undefined) => {
  const to = sender && recipientId.get(sender)
  if (!to) throw new Error('nobody sends')
  return send(sender, to, '1.00')
}
const sendOneEach = async () => {
  for (const sender of senders) await sendOne(sender)
}

/** Postgres plans so many times for the very parameters before it compares that with one plan for all. */
const plansAtFirst = 5
/** So many rows of a table a send may read: a customer's own past, and what is as well read whole. */
const mostRows = 100

it('a send reads no table whole, whose statements were planned while the tables were small', async () => {
  // one after the other, until every connection has the plans that it keeps
  await sendOneEach()
  await sendOneEach()
  for (let round = 0; round < 25; round += 1) await Promise.all(senders.map(sendOne))
  await settle(db)
  const before = await rowsRead()
  await sendOneEach()
  const after = await rowsRead()
  const tooMany = [...after].flatMap(([table, rows]) => {
    const each = (rows - (before.get(table) ?? 0)) / people
    return each > mostRows ? [`${table}, ${each} rows a send`] : []
  })
  expect(tooMany).toEqual([])
  expect(after.get('transfers.transfer')).toBeGreaterThan(0)
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

/** How many rows of each table all connections of this process have read so far, from end to end or by an index. */
async function rowsRead(): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for (const domain of testDomains()) {
    await tellWhatWasRead(domain)
    const connectionString = readonlyConnectionString(domain)
    const { rows } = await withClient({ connectionString }, (client) =>
      client.query<{ name: string; rows: number }>(
        `SELECT relname AS name, (seq_tup_read + coalesce(idx_tup_fetch, 0))::int4 AS rows
           FROM pg_stat_user_tables WHERE schemaname = $1`,
        [domain],
      ),
    )
    for (const { name, rows: read } of rows) found.set(`${domain}.${name}`, read)
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
