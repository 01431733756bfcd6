import { jobsConnectionString, jobsSchema } from '@corridor/db/connection'
import { listDomains } from '@corridor/db/domain-folders'
import pg from 'pg'
import type { DomainReader, Violation } from './reader.ts'

const published = 'I8 every committed event is published'
const taken = 'I8 no subscriber gave up on an event'
export const eventInvariants: readonly string[] = [published, taken]

/**
 * I8: the published set equals the committed set: no outbox has anything older than `settleInSeconds` beyond its
 * relay's cursor, and no subscriber has given up on an event.
 */
export async function checkEvents(
  reader: DomainReader,
  settleInSeconds: number,
): Promise<Violation[]> {
  const violations: Violation[] = []
  for (const domain of listDomains()) {
    const rows = await reader.read<{ id: string; type: string }>(
      domain,
      `SELECT id, type FROM outbox_event
        WHERE (xid, id) > (SELECT coalesce(max(xid::text)::xid8, '0'::xid8), coalesce(max(id::text)::uuid,
                           '00000000-0000-0000-0000-000000000000'::uuid) FROM relay_cursor WHERE name = 'relay')
          AND occurred_at < clock_timestamp() - make_interval(secs => $1)`,
      [settleInSeconds],
    )
    violations.push(
      ...rows.map((row) => ({
        invariant: published,
        subject: `${domain} ${row.id}`,
        found: row.type,
      })),
    )
  }
  return [...violations, ...(await checkDeadLetters())]
}

async function checkDeadLetters(): Promise<Violation[]> {
  const client = new pg.Client({ connectionString: jobsConnectionString() })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string; id: string }>(
      `SELECT name, id FROM ${jobsSchema}.job WHERE state = 'failed'`,
    )
    return rows.map((row) => ({
      invariant: taken,
      subject: row.name,
      found: `failed job ${row.id}`,
    }))
  } finally {
    await client.end()
  }
}
