import { jobsSchema } from '@corridor/db/connection'
import type { DomainReader } from '@corridor/db/domain-reader'

/** An event that a subscriber gave up on: the subscriber's queue, and the event's public id. */
export type GivenUpEvent = { readonly queue: string; readonly event: string }

/** Events that are in the queue's own list of failures; nothing where no worker has ever made its tables. */
export async function findGivenUp(reader: DomainReader, limit: number): Promise<GivenUpEvent[]> {
  const [queue] = await reader.read<{ is_there: boolean }>(
    jobsSchema,
    `SELECT to_regclass('job') IS NOT NULL AS is_there`,
  )
  if (!queue?.is_there) return []
  return reader.read<GivenUpEvent>(
    jobsSchema,
    `SELECT name AS queue, data->>'id' AS event FROM job WHERE state = 'failed' AND data ? 'aggregateId' LIMIT $1`,
    [limit],
  )
}
