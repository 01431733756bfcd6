import type { CurrencyCode } from '@corridor/kernel/currency'
import { ok, type Result } from '@corridor/kernel/result'
import type { RateNow } from '../rate-age.ts'
import { confirmedRates } from '../store.ts'
import { rateAmong } from './rate-among.ts'

/**
 * The mid-market rate that may price money now, and the database's time. For what is looked at or compared, not locked.
 * Fails with fx.rate-unavailable or, on a live deployment, fx.rate-stale.
 */
export async function readRate(
  source: CurrencyCode,
  target: CurrencyCode,
): Promise<Result<{ rate: RateNow; now: Date }>> {
  const known = await confirmedRates()
  const rate = rateAmong(known, source, target)
  return rate.ok ? ok({ rate: rate.value, now: known.now }) : rate
}
