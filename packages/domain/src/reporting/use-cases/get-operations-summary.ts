import { databaseNow } from '@corridor/db/clock'
import type { OperationsSummaryView } from '../contract.ts'
import { readSummary } from '../store/summary.ts'
import { database } from '../store.ts'

/** Today's volumes by kind and currency, counts by state and by hour (UTC), for the console's home page. */
export async function getOperationsSummary(): Promise<OperationsSummaryView> {
  return readSummary(database.client, await databaseNow(database.client))
}
