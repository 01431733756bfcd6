import { logger } from '@corridor/telemetry'
import * as sealing from '../store/sealing.ts'

const monthsAhead = 12

/** Job: sees to it that the journal has partitions for a year ahead. @returns how many it made */
export async function preparePartitions(): Promise<{ made: number }> {
  const made = await sealing.makePartitions(monthsAhead)
  if (made > 0) logger.info({ made }, 'partitions of the journal were made')
  return { made }
}
