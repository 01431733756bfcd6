import { setTimeout as sleep } from 'node:timers/promises'
import type { Reaction } from '@corridor/kernel/event'
import { withCorrelation } from '@corridor/telemetry'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { domainUrl, extensionsSchema, ownerRole, withClient, withDatabase } from './connection.ts'
import { closeAllDomains, poolOf } from './domain-database.ts'
import { feedOf, type OutboxPosition, publishedEvent, readOutbox } from './outbox-reader.ts'
import { type TestServer, testEnvironment } from './test-servers.ts'

/** The domains that have a database in this run. */
export function testDomains(): string[] {
  return inject('testServers')
    .flatMap((server) => server.domains)
    .sort()
}

export type OwnerSql = {
  /** SQL as the owner of a domain's schema, to arrange what no verb can (time, faults). @returns the rows */
  ownerQuery<Row extends pg.QueryResultRow = pg.QueryResultRow>(
    domain: string,
    sql: string,
    params?: readonly unknown[],
  ): Promise<Row[]>
}

export type TestDatabase = OwnerSql & {
  /**
   * Hands every event that any domain has published since the last call to the reactions to its type, one after the
   * other, until nothing new appears: the relay and its queues without pg-boss. Errors of a reaction come through.
   * @returns how many events were read
   */
  publishEvents(reactions: readonly Reaction[]): Promise<number>
}

const maxRounds = 200
const fencedTimeoutMs = 20_000
let databasesMade = 0

/**
 * Gives this test file a migrated database of its own (three, on three servers, when the run is split), in which every
 * domain works under its own role. Call it once, at the top of a `*.db.test.ts`.
 */
export function useTestDatabase(): TestDatabase {
  const databases: { server: TestServer; url: URL }[] = []
  const owners = new Map<string, pg.Pool>()
  const positions = new Map<string, OutboxPosition>()

  beforeAll(async () => {
    const name = `corridor_test_${Date.now()}_${process.pid}_${databasesMade++}`
    for (const server of inject('testServers')) {
      await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${server.template}`)
      databases.push({ server, url: withDatabase(new URL(server.adminUrl), name) })
    }
    for (const { server, url } of databases.toReversed()) {
      Object.assign(process.env, testEnvironment(server.domains, url.href))
    }
    process.env.FIELD_ENCRYPTION_KEY ??= Buffer.alloc(32, 7).toString('base64')
  })

  afterAll(async () => {
    await closeAllDomains()
    await Promise.all([...owners.values()].map((pool) => pool.end()))
    for (const { server, url } of databases) {
      await onServer(server, `DROP DATABASE IF EXISTS ${url.pathname.slice(1)} WITH (FORCE)`)
    }
  })

  return {
    async ownerQuery<Row extends pg.QueryResultRow>(
      domain: string,
      sql: string,
      params: readonly unknown[] = [],
    ) {
      const pool = owners.get(domain) ?? ownerPool(domain)
      owners.set(domain, pool)
      const { rows } = await pool.query<Row>(sql, [...params])
      return rows
    },
    async publishEvents(reactions) {
      let total = 0
      for (let round = 0; round < maxRounds; round++) {
        let read = 0
        for (const domain of testDomains())
          read += await publishDomain(domain, positions, reactions)
        if (read === 0) return total
        total += read
      }
      throw new Error(
        `events still appear after ${maxRounds} rounds: do two reactions feed each other?`,
      )
    },
  }
}

async function publishDomain(
  domain: string,
  positions: Map<string, OutboxPosition>,
  reactions: readonly Reaction[],
): Promise<number> {
  const after = positions.get(domain) ?? null
  const { rows, position } = await readUnfenced(domain, after)
  if (position) positions.set(domain, position)
  for (const row of rows) {
    const event = publishedEvent(row)
    for (const reaction of reactions) {
      if (reaction.eventType !== event.type) continue
      await withCorrelation(event.correlationId, () => reaction.run(event))
    }
  }
  return rows.length
}

/** Waits for events that are committed but still fenced by a transaction of another test on the same server. */
async function readUnfenced(domain: string, after: OutboxPosition | null) {
  const deadline = Date.now() + fencedTimeoutMs
  for (;;) {
    const batch = await readOutbox(domain, { after, limit: 500 })
    if (batch.rows.length > 0) return batch
    const { rows } = await poolOf(domain).query<{ isWaiting: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM ${await feedOf(domain)} WHERE (xid, id) > ($1::xid8, $2::uuid)) AS "isWaiting"`,
      [after?.xid ?? '0', after?.id ?? '00000000-0000-0000-0000-000000000000'],
    )
    if (!rows[0]?.isWaiting) return batch
    if (Date.now() > deadline) throw new Error('an open transaction holds the outbox back')
    await sleep(5)
  }
}

function ownerPool(domain: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: domainUrl(domain).href,
    options: `-c role=${ownerRole(domain)} -c search_path=${domain},${extensionsSchema}`,
    max: 1,
  })
  pool.on('error', () => {})
  return pool
}

async function onServer(server: TestServer, sql: string): Promise<void> {
  await withClient({ connectionString: server.adminUrl }, (admin) => admin.query(sql))
}
