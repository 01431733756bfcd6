import { liveFeedOf, type RateSource } from '../contract.ts'
import type { AgePolicy } from '../rate-age.ts'

export type FxConfig = {
  readonly agePolicy: AgePolicy
  /** Which published source wins where both know a currency. */
  readonly preferred: 'ecb' | 'oxr'
}

// The ECB publishes on business days only: Maundy Thursday's rates stand until the Tuesday after Easter.
const defaultMaxAgeHours: Readonly<Record<RateSource, number>> = {
  ecb: 124,
  oxr: 6,
  peg: 124,
  indicative: 24,
}

/**
 * `FX_MODE` demo (default) or live; `FX_MAX_AGE_HOURS` as `ecb=124,oxr=6`; `FX_SOURCE` ecb (default) or
 * open-exchange-rates; `BANK_RAIL` and `CARD_GATEWAY` sandbox (default): any other moves real money, so the
 * demo's leniency about old rates ends there.
 * @throws Error on an unknown value, so that a typing mistake stops the start
 */
export function readFxConfig(env: NodeJS.ProcessEnv = process.env): FxConfig {
  const mode = env.FX_MODE ?? 'demo'
  if (mode !== 'demo' && mode !== 'live') throw new Error('FX_MODE is demo or live')
  const feed = liveFeedOf(env.FX_SOURCE)
  const isSandbox = [env.BANK_RAIL, env.CARD_GATEWAY].every(
    (provider) => (provider ?? 'sandbox') === 'sandbox',
  )
  return {
    agePolicy: {
      mode: mode === 'demo' && isSandbox ? 'demo' : 'live',
      maxAgeHours: { ...defaultMaxAgeHours, ...readMaxAges(env.FX_MAX_AGE_HOURS ?? '') },
    },
    preferred: feed === 'ecb' ? 'ecb' : 'oxr',
  }
}

function readMaxAges(text: string): Partial<Record<RateSource, number>> {
  const ages: Partial<Record<RateSource, number>> = {}
  for (const entry of text.split(',').filter(Boolean)) {
    const match = /^(ecb|oxr|peg|indicative)=([1-9][0-9]{0,4})$/.exec(entry.trim())
    if (!match?.[1] || !match[2]) throw new Error('FX_MAX_AGE_HOURS reads like ecb=124,oxr=6')
    ages[match[1] as RateSource] = Number(match[2])
  }
  return ages
}
