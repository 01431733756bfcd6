import type { ListOrigin } from './list-settings.ts'

/** A list that is older is said in the log, in the metrics and in the console. The rule that holds payouts has its own. */
export const warnAfterDays = 10

const dayMs = 86_400_000

/** As far as its age needs it. */
export type DatedList = {
  readonly list: string
  /** The publisher's date, "2022-12" or "2026-02-27". */
  readonly version: string
  readonly origin: ListOrigin
  /** When its source was last read, by the database's clock; null for a list that was never imported. */
  readonly checkedAt: Date | null
}

/**
 * Since when a list may lack somebody. One that is fetched is as fresh as its last fetch, however long ago its publisher
 * last changed it; one that came with the software is as old as its publisher's date.
 */
export function listAsOf({ version, origin, checkedAt }: DatedList): Date {
  if (origin !== 'embedded' && checkedAt) return checkedAt
  return new Date(`${version.length === 7 ? `${version}-01` : version}T00:00:00Z`)
}

/** Whole days since a list may lack somebody. */
export function listAgeInDays(list: DatedList, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - listAsOf(list).getTime()) / dayMs))
}

/** The oldest of the lists. */
export function oldestList(
  lists: readonly DatedList[],
  now: Date,
): { readonly list: string; readonly days: number } | null {
  const ages = lists.map((one) => ({ list: one.list, days: listAgeInDays(one, now) }))
  return ages.sort((a, b) => b.days - a.days)[0] ?? null
}
