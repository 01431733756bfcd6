import { databaseNow } from '@corridor/db/clock'
import { inBatches } from '@corridor/db/prune'
import { runsKeptForDays } from '../contract.ts'
import { removeRunsBefore } from '../store/runs.ts'
import { database } from '../store.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Removes runs that are older than what is kept. Run it by schedule. @returns how many */
export async function sweepRuns(): Promise<number> {
  const now = await databaseNow(database.client)
  const before = new Date(now.getTime() - runsKeptForDays * dayMs)
  return inBatches((limit) => removeRunsBefore(database.client, before, limit))
}
