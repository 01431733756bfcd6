import { databaseNow } from '@corridor/db/clock'
import { countAlerts, type WaitingAlerts } from '../store/alerts.ts'
import { database } from '../store.ts'

/** How many alerts wait, how many are late, and since when the oldest: numbers only, for the home page. */
export async function countWaitingAlerts(): Promise<WaitingAlerts> {
  return countAlerts(database.client, await databaseNow(database.client))
}
