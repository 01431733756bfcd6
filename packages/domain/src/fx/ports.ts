import type { CurrencyCode } from '@corridor/kernel/currency'
import type { Result } from '@corridor/kernel/result'

/** The rates that a source published for one moment. */
export type RateSheet = {
  /** The day that the rates are of, YYYY-MM-DD. */
  readonly date: string
  /** ISO-8601 instant from which the rates hold. */
  readonly asOf: string
  /** Units of each currency for 1 EUR, plain decimal text. Currencies that we do not know are left out. */
  readonly perEur: Readonly<Partial<Record<CurrencyCode, string>>>
}

/** Where rates come from: a feed, a commercial service, or the file that we ship. */
export type RateFeed = {
  readonly source: 'ecb' | 'oxr'
  /**
   * The newest sheets, in any order. `since` (YYYY-MM-DD) is the newest day that is stored already, or null.
   * Fails with fx.source-unavailable when the source does not answer or answers nonsense.
   */
  fetchSheets(since: string | null): Promise<Result<readonly RateSheet[]>>
}
