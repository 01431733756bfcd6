import { ok, type Result } from '@corridor/kernel/result'
import { observed } from '@corridor/telemetry'
import type { RateImport } from '../contract.ts'
import { fxErrors } from '../errors.ts'
import type { RateFeed } from '../ports.ts'
import { ecbFeed } from './ecb-feed.ts'
import { embeddedRates } from './embedded-rates.ts'
import { openExchangeRates } from './open-exchange-rates.ts'

const feeds = new Map<RateImport, RateFeed>()

/**
 * The feed behind a name, one instance per process so that its circuit breaker remembers.
 * `FX_ECB_URL`, `OPEN_EXCHANGE_RATES_URL` and `OPEN_EXCHANGE_RATES_APP_ID` configure the live ones.
 */
export function chooseFeed(
  name: RateImport,
  env: NodeJS.ProcessEnv = process.env,
): Result<RateFeed> {
  const known = feeds.get(name)
  if (known) return ok(known)
  const made = makeFeed(name, env)
  if (!made) {
    return fxErrors.fail('source-unavailable', {
      note: `${name}: OPEN_EXCHANGE_RATES_APP_ID is not set`,
    })
  }
  const feed = observed(name, made)
  feeds.set(name, feed)
  return ok(feed)
}

function makeFeed(name: RateImport, env: NodeJS.ProcessEnv): RateFeed | null {
  switch (name) {
    case 'embedded-ecb':
      return embeddedRates()
    case 'ecb':
      return ecbFeed({ baseUrl: env.FX_ECB_URL ?? 'https://www.ecb.europa.eu/stats/eurofxref' })
    case 'open-exchange-rates': {
      const appId = env.OPEN_EXCHANGE_RATES_APP_ID
      if (!appId) return null
      return openExchangeRates({
        baseUrl: env.OPEN_EXCHANGE_RATES_URL ?? 'https://openexchangerates.org/api',
        appId,
      })
    }
  }
}
