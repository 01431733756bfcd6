import type { RateSource } from './contract.ts'
import type { MidMarketRate } from './rates.ts'

const hourMs = 3_600_000

/** A rate as it may price money now. */
export type RateNow = MidMarketRate & {
  /** Older than its source's limit; only a demo has such a rate. */
  readonly isDated: boolean
}

/** How old a rate may be before it is refused, by source. */
export type AgePolicy = {
  /** `demo` takes old rates and says so; `live` refuses them. Demo holds on sandbox rails only. */
  readonly mode: 'demo' | 'live'
  readonly maxAgeHours: Readonly<Record<RateSource, number>>
}

/**
 * Whether a rate may price money: `fresh`, `dated` (too old, taken by a demo and named on the quote)
 * or `stale` (refused).
 */
export function judgeAge(
  rate: Pick<MidMarketRate, 'asOf' | 'source'>,
  now: Date,
  policy: AgePolicy,
): 'fresh' | 'dated' | 'stale' {
  const ageMs = now.getTime() - Date.parse(rate.asOf)
  if (ageMs <= policy.maxAgeHours[rate.source] * hourMs) return 'fresh'
  return policy.mode === 'demo' ? 'dated' : 'stale'
}
