import type { DomainReader } from './domain-reader.ts'
import { feedStart } from './insert-feed.ts'
import { feedOf } from './outbox-reader.ts'

/** An event by its bare id. */
export type UnpublishedEvent = { readonly id: string; readonly type: string }

/**
 * Events of a domain beyond the relay's cursor that it should have published by now.
 * @param maxLagInSeconds how far behind the relay may be
 * @throws Error of pg
 */
export async function findUnpublished(
  reader: DomainReader,
  domain: string,
  maxLagInSeconds: number,
  limit: number,
): Promise<UnpublishedEvent[]> {
  // a domain whose own rows are its events has a view of both
  const [feed] = await reader.read<{ is_there: boolean }>(
    domain,
    `SELECT to_regclass('outbox_feed') IS NOT NULL AS is_there`,
  )
  return reader.read<UnpublishedEvent>(
    domain,
    `SELECT id, type FROM ${feed?.is_there ? 'outbox_feed' : 'outbox_event'}
      WHERE (xid, id) > (coalesce((SELECT xid FROM relay_cursor WHERE name = 'relay'), '0'::xid8),
                         coalesce((SELECT id FROM relay_cursor WHERE name = 'relay'),
                                  '00000000-0000-0000-0000-000000000000'::uuid))
        AND occurred_at < clock_timestamp() - make_interval(secs => $1::float8)
      LIMIT $2`,
    [maxLagInSeconds, limit],
  )
}

/** One statement for domains of one server: the names of those whose outbox goes on behind the relay's cursor. */
export async function unpublishedStatement(domains: readonly string[]): Promise<string> {
  const questions = await Promise.all(
    domains.map(async (domain) => `SELECT '${domain}' AS domain WHERE ${await isBehind(domain)}`),
  )
  return questions.join(' UNION ALL ')
}

async function isBehind(domain: string): Promise<string> {
  const reached = (column: string, before: string) =>
    `coalesce((SELECT ${column} FROM ${domain}.relay_cursor WHERE name = 'relay'), ${before})`
  const [xid, id] = [
    reached('xid', `'${feedStart.xid}'::xid8`),
    reached('id', `'${feedStart.id}'::uuid`),
  ]
  return `EXISTS (SELECT FROM ${domain}.${await feedOf(domain)} WHERE (xid, id) > (${xid}, ${id}))`
}
