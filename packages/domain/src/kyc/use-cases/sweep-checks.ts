import { databaseNow } from '@corridor/db/clock'
import { logger } from '@corridor/telemetry'
import { checkRef } from '../check-ref.ts'
import { handInCheck } from '../steps/hand-in-check.ts'
import { refreshCheck } from '../steps/refresh-check.ts'
import { findQuietChecks } from '../store/check-queue.ts'
import { type Check, markSent } from '../store/checks.ts'
import { database } from '../store.ts'

const batchSize = 100

/**
 * Takes up checks that went quiet: hands in again, under the same reference, what the provider never
 * confirmed, and asks about what it never answered.
 * @param quietForMs how long; default 60 s
 */
export async function sweepChecks({ quietForMs = 60_000 } = {}): Promise<{ checked: number }> {
  const now = await databaseNow(database.client)
  const quiet = await findQuietChecks(quietForMs, batchSize)
  for (const check of quiet) {
    try {
      await takeUp(check, now)
    } catch (error) {
      logger.error({ err: error, checkId: check.checkId }, 'a check could not be taken up')
    }
  }
  return { checked: quiet.length }
}

async function takeUp(check: Check, now: Date): Promise<void> {
  if (!check.acceptedAt) return handInCheck(check)
  await markSent(check, now)
  await refreshCheck(checkRef(check.checkId, check.round))
}
