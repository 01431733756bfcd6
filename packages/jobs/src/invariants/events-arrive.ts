import { jobsSchema } from '@corridor/db/connection'
import { domainNames } from '@corridor/domain/domains'
import { idOf } from '@corridor/kernel/ids'
import type { Checked, CheckSettings, Violation } from './invariant.ts'
import { makeInvariant } from './make-invariant.ts'
import type { DomainReader } from './reader.ts'

const rules = {
  published: 'I8 every committed event is published',
  taken: 'I8 no subscriber gave up on an event',
} as const

const mostShown = 200

/** Events beyond the relay's cursor that it should have published by now. */
async function readUnpublished(
  reader: DomainReader,
  domain: string,
  maxLagInSeconds: number,
): Promise<Violation[]> {
  // a domain whose own rows are its events has a view of both
  const [feed] = await reader.read<{ is_there: boolean }>(
    domain,
    `SELECT to_regclass('outbox_feed') IS NOT NULL AS is_there`,
  )
  const rows = await reader.read<{ id: string; type: string }>(
    domain,
    `SELECT id, type FROM ${feed?.is_there ? 'outbox_feed' : 'outbox_event'}
      WHERE (xid, id) > (coalesce((SELECT xid FROM relay_cursor WHERE name = 'relay'), '0'::xid8),
                         coalesce((SELECT id FROM relay_cursor WHERE name = 'relay'),
                                  '00000000-0000-0000-0000-000000000000'::uuid))
        AND occurred_at < clock_timestamp() - make_interval(secs => $1::float8)
      LIMIT $2`,
    [maxLagInSeconds, mostShown],
  )
  return rows.map(({ id, type }) => ({
    rule: rules.published,
    subject: idOf('evt', id),
    found: `${domain} ${type}`,
  }))
}

/** Events that are in the queue's own list of failures; nothing where no worker has ever made its tables. */
async function readGivenUp(reader: DomainReader): Promise<Violation[]> {
  const [queue] = await reader.read<{ is_there: boolean }>(
    jobsSchema,
    `SELECT to_regclass('job') IS NOT NULL AS is_there`,
  )
  if (!queue?.is_there) return []
  const rows = await reader.read<{ name: string; event: string }>(
    jobsSchema,
    `SELECT name, data->>'id' AS event FROM job WHERE state = 'failed' AND data ? 'aggregateId' LIMIT $1`,
    [mostShown],
  )
  return rows.map(({ name, event }) => ({ rule: rules.taken, subject: event, found: name }))
}

async function readAll(reader: DomainReader, maxLagInSeconds: number): Promise<Checked> {
  const violations: Violation[] = []
  for (const domain of domainNames) {
    violations.push(...(await readUnpublished(reader, domain, maxLagInSeconds)))
  }
  violations.push(...(await readGivenUp(reader)))
  return { checked: domainNames.length, violations }
}

/** I8: the published set equals the committed set, and no subscriber gave up on an event. */
export function eventsArrive(settings: CheckSettings) {
  const { maxLagInSeconds } = settings
  return makeInvariant(
    {
      key: 'I8',
      rules: maxLagInSeconds === null ? [] : Object.values(rules),
      parts: [],
      standing: async (reader) =>
        maxLagInSeconds === null
          ? { checked: 0, violations: [] }
          : readAll(reader, maxLagInSeconds),
    },
    settings,
  )
}
