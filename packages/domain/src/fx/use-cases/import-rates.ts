import type { Result } from '@corridor/kernel/result'
import { chooseFeed } from '../adapters/choose-feed.ts'
import type { RateImport } from '../contract.ts'
import { importFromFeed } from '../steps/import-from-feed.ts'

/**
 * Job: fetches a source's newest rates and stores what is new or was corrected. Idempotent; emits
 * fx.rates-imported when something changed. Fails with fx.source-unavailable.
 */
export async function importRates(
  name: RateImport,
): Promise<Result<{ newestDate: string; changedRates: number }>> {
  const feed = chooseFeed(name)
  return feed.ok ? importFromFeed(feed.value) : feed
}
