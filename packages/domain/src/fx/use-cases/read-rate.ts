import type { CurrencyCode } from '@corridor/kernel/currency'
import { ok, type Result } from '@corridor/kernel/result'
import { readFxConfig } from '../config.ts'
import { fxErrors } from '../errors.ts'
import { judgeAge, type RateNow } from '../rate-age.ts'
import { crossRate, currenciesBehind, rateDigits, sideOf } from '../rates.ts'
import { readLatestRates } from '../store.ts'

/**
 * The mid-market rate that may price money now, and the database's time at which it was read.
 * Fails with fx.rate-unavailable or, on a live deployment, fx.rate-stale.
 */
export async function readRate(
  source: CurrencyCode,
  target: CurrencyCode,
): Promise<Result<{ rate: RateNow; now: Date }>> {
  const config = readFxConfig()
  const { stored, now } = await readLatestRates([
    ...new Set([...currenciesBehind(source), ...currenciesBehind(target)]),
  ])
  if (source === target) return ok({ rate: parity(now), now })
  const from = sideOf(source, stored, config.preferred)
  const to = sideOf(target, stored, config.preferred)
  if (!from || !to) return fxErrors.fail('rate-unavailable', { note: `${source}-${target}` })
  const cross = crossRate(from, to)
  // each half by its own source's limit: a young peg does not excuse an old indicative rate
  const ages = [from, to].flatMap((side) =>
    side === 'euro' ? [] : [judgeAge(side, now, config.agePolicy)],
  )
  if (ages.includes('stale')) {
    return fxErrors.fail('rate-stale', { note: `${source}-${target} of ${cross.asOf}` })
  }
  return ok({ rate: { ...cross, isDated: ages.includes('dated') }, now })
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
