import { databaseNow } from '@corridor/db/clock'
import { logger } from '@corridor/telemetry'
import { carryOutResolution } from '../steps/carry-out-resolution.ts'
import { findBegun } from '../store/resolutions.ts'
import { database } from '../store.ts'

const batchSize = 50

/**
 * Carries out decisions on exceptions that a crash or an unclear answer left behind.
 * @param quietForMs how long since they were decided; default one minute
 */
export async function sweepResolutions({ quietForMs = 60_000 } = {}): Promise<{ resumed: number }> {
  const now = await databaseNow(database.client)
  let resumed = 0
  for (const one of await findBegun(new Date(now.getTime() - quietForMs), batchSize)) {
    const { decision, exceptionId } = one
    if (!decision) continue
    try {
      const done = await carryOutResolution({ ...one, decision })
      if (done.ok) resumed++
      else logger.warn({ exceptionId, code: done.error.code }, 'a resolution could not be resumed')
    } catch (error) {
      logger.error({ err: error, exceptionId }, 'a resolution could not be resumed')
    }
  }
  return { resumed }
}
