import { logger } from '@corridor/telemetry'
import { completeOpening } from '../steps/complete-opening.ts'
import * as store from '../store.ts'

const ageInSeconds = 10
const batchSize = 100

/** Job: finishes the openings of wallets that a crash left behind. @returns how many it finished */
export async function resumeOpenings(): Promise<{ resumed: number }> {
  let resumed = 0
  for (const wallet of await store.findUnopened(ageInSeconds, batchSize)) {
    const completed = await completeOpening(wallet)
    if (completed.ok) resumed++
    else logger.error({ walletId: wallet.walletId, code: completed.error.code }, 'opening failed')
  }
  return { resumed }
}
