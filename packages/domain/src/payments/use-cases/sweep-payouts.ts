import { logger } from '@corridor/telemetry'
import { refreshPayout } from '../steps/drive-payout.ts'
import { findStalePayouts } from '../store/payouts.ts'

const batchSize = 100

/**
 * Asks the rail about payouts without a final word that have been quiet for a while: after a crash, an
 * unclear answer or a lost message.
 * @param quietForMs how long; default 30 s
 */
export async function sweepPayouts({ quietForMs = 30_000 } = {}): Promise<{
  checked: number
  changed: number
}> {
  const stale = await findStalePayouts(quietForMs, batchSize)
  let changed = 0
  for (const payoutId of stale) {
    try {
      if ((await refreshPayout(payoutId)) === 'applied') changed++
    } catch (error) {
      logger.error({ err: error, payoutId }, 'a payout could not be checked')
    }
  }
  return { checked: stale.length, changed }
}
