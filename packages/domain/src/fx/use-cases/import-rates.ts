import { ok, type Result } from '@corridor/kernel/result'
import { chooseFeed } from '../adapters/choose-feed.ts'
import type { RateImport } from '../contract.ts'
import type { RateFeed } from '../ports.ts'
import { newestDate, storeSheets } from '../store.ts'

/**
 * Job: fetches a source's newest rates and stores what is new or was corrected. Idempotent; emits
 * fx.rates-imported when something changed. Fails with fx.source-unavailable.
 */
export async function importRates(
  name: RateImport,
): Promise<Result<{ newestDate: string; changedRates: number }>> {
  const feed = chooseFeed(name)
  return feed.ok ? importFrom(feed.value) : feed
}

/** The same for a feed in hand. */
export async function importFrom(
  feed: RateFeed,
): Promise<Result<{ newestDate: string; changedRates: number }>> {
  const sheets = await feed.fetchSheets(await newestDate(feed.source))
  if (!sheets.ok) return sheets
  return ok(await storeSheets(feed.source, sheets.value))
}
