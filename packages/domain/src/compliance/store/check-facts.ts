import type { DomainReader } from '@corridor/db/domain-reader'
import { outboxFeed } from '@corridor/db/insert-feed'

/** The transfers whose alerts changed. */
export const alertChanges = outboxFeed(
  'compliance',
  `SELECT payload->>'transferId' AS id FROM batch WHERE type LIKE 'alert.%'`,
)

/** The alerts of a transfer; bare id. */
export type AlertFacts = {
  readonly transferId: string
  /** Those that hold it and wait for an officer. */
  readonly open: number
  readonly isDecidedNow: boolean
}

/**
 * The alerts of these transfers, for checks; a transfer without any is not among them.
 * @param graceInSeconds a decision within so long is one of now
 */
export async function readAlertFacts(
  reader: DomainReader,
  transferIds: readonly string[],
  graceInSeconds: number,
): Promise<AlertFacts[]> {
  if (transferIds.length === 0) return []
  return reader.read<AlertFacts>(
    'compliance',
    `SELECT transfer_id AS "transferId", count(*) FILTER (WHERE state = 'open' AND kind = 'held')::int AS open,
            coalesce(bool_or(decided_at > clock_timestamp() - make_interval(secs => $2::float8)), false) AS "isDecidedNow"
       FROM alert WHERE transfer_id = ANY ($1::uuid[]) GROUP BY transfer_id`,
    [transferIds, graceInSeconds],
  )
}
