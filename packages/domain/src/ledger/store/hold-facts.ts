import type { Read } from '@corridor/db/domain-reader'

/** What was set aside, what was done with it, and what is open of it; minor units as text, null where there is no row. */
export type HoldFacts = {
  readonly id: string
  readonly amount: string | null
  readonly remaining: string | null
  /** Captured and released together. */
  readonly resolved: string | null
  readonly ends: number
}

export function readHolds(read: Read, ids: readonly string[]): Promise<HoldFacts[]> {
  return read<HoldFacts>(
    `SELECT asked.id, h.amount, o.remaining, s.resolved::text, s.ends
       FROM unnest($1::uuid[]) AS asked (id)
       LEFT JOIN hold h ON h.book_id = 1 AND h.id = asked.id
       LEFT JOIN open_hold o ON o.book_id = 1 AND o.hold_id = asked.id
       LEFT JOIN LATERAL (
         SELECT sum(r.captured + r.released) AS resolved, (count(*) FILTER (WHERE r.is_final))::int AS ends
           FROM hold_resolution r WHERE r.book_id = 1 AND r.hold_id = asked.id
       ) AS s ON true`,
    [ids],
  )
}

/** What became of a hold. */
export type HoldOutcome = 'open' | 'captured' | 'voided'

/** By bare ids; a hold that there is not is not among them. */
export async function readHoldOutcomes(
  read: Read,
  ids: readonly string[],
): Promise<Map<string, HoldOutcome>> {
  const rows = await read<{ id: string; outcome: HoldOutcome }>(
    `SELECT hold.id, CASE WHEN open_hold.hold_id IS NOT NULL THEN 'open'
                          WHEN coalesce(sum(captured), 0) > 0 THEN 'captured' ELSE 'voided' END AS outcome
       FROM hold
       LEFT JOIN open_hold ON open_hold.book_id = hold.book_id AND open_hold.hold_id = hold.id
       LEFT JOIN hold_resolution ON hold_resolution.book_id = hold.book_id AND hold_resolution.hold_id = hold.id
      WHERE hold.book_id = 1 AND hold.id = ANY ($1::uuid[])
      GROUP BY hold.id, open_hold.hold_id`,
    [ids],
  )
  return new Map(rows.map(({ id, outcome }) => [id, outcome]))
}
