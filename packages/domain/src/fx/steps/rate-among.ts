import type { CurrencyCode } from '@corridor/kernel/currency'
import { ok, type Result } from '@corridor/kernel/result'
import { readFxConfig } from '../adapters/config.ts'
import { fxErrors } from '../errors.ts'
import { judgeAge, type RateNow } from '../rate-age.ts'
import {
  crossRate,
  currenciesBehind,
  type MidMarketRate,
  rateDigits,
  type Side,
  sideOf,
} from '../rates.ts'
import type { LatestRates, RatesNow } from '../store.ts'

/**
 * The mid-market rate of a pair among rates that were read already, its age judged at their moment.
 * Fails with fx.rate-unavailable or, on a live deployment, fx.rate-stale.
 */
export function rateAmong(
  { rates, now }: Pick<RatesNow, 'rates' | 'now'>,
  source: CurrencyCode,
  target: CurrencyCode,
): Result<RateNow> {
  if (source === target) return ok(parity(now))
  const { preferred, agePolicy } = readFxConfig()
  const pair = pairAmong(rates, source, target, preferred)
  if (!pair) return fxErrors.fail('rate-unavailable', { note: `${source}-${target}` })
  const { from, to, cross } = pair
  // each half by its own source's limit: a young peg does not excuse an old indicative rate
  const ages = [from, to].flatMap((side) =>
    side === 'euro' ? [] : [judgeAge(side, now, agePolicy)],
  )
  if (ages.includes('stale')) {
    return fxErrors.fail('rate-stale', { note: `${source}-${target} of ${cross.asOf}` })
  }
  return ok({ ...cross, isDated: ages.includes('dated') })
}

type Pair = { readonly from: Side; readonly to: Side; readonly cross: MidMarketRate }

/** Pairs computed so far, kept while their rates are in use: the same rates give the same pair. */
const known = new WeakMap<LatestRates, Map<string, Pair | null>>()

function pairAmong(
  rates: LatestRates,
  source: CurrencyCode,
  target: CurrencyCode,
  preferred: 'ecb' | 'oxr',
): Pair | null {
  const pairs = known.get(rates) ?? new Map<string, Pair | null>()
  known.set(rates, pairs)
  const key = `${source}-${target} ${preferred}`
  const earlier = pairs.get(key)
  if (earlier !== undefined) return earlier
  const behind = new Set([...currenciesBehind(source), ...currenciesBehind(target)])
  const stored = [...behind].flatMap((currency) => rates.get(currency) ?? [])
  const from = sideOf(source, stored, preferred)
  const to = sideOf(target, stored, preferred)
  const pair = from && to ? { from, to, cross: crossRate(from, to) } : null
  pairs.set(key, pair)
  return pair
}

/** A currency to itself. */
function parity(now: Date): RateNow {
  return {
    rate: `1.${'0'.repeat(rateDigits - 1)}`,
    asOf: now.toISOString(),
    source: 'ecb',
    isIndicative: false,
    isDated: false,
  }
}
