import { ok, type Result } from '@corridor/kernel/result'
import type { RateFeed } from '../ports.ts'
import { newestDate, storeSheets } from '../store.ts'

/** Fetches a feed's newest rates and stores what is new or was corrected. Fails with fx.source-unavailable. */
export async function importFromFeed(
  feed: RateFeed,
): Promise<Result<{ newestDate: string; changedRates: number }>> {
  const sheets = await feed.fetchSheets(await newestDate(feed.source))
  if (!sheets.ok) return sheets
  return ok(await storeSheets(feed.source, sheets.value))
}
