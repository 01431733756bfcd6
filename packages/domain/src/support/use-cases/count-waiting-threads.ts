import { databaseNow } from '@corridor/db/clock'
import type { StaffActor } from '@corridor/kernel/actor'
import { desksOf } from '../staff-of.ts'
import { countWaiting, type WaitingThreads } from '../store/threads.ts'
import { database } from '../store.ts'

/** How many conversations wait on the actor's desks, how many are late, and since when the oldest. */
export async function countWaitingThreads(staff: StaffActor): Promise<WaitingThreads> {
  return countWaiting(database.client, desksOf(staff), await databaseNow(database.client))
}
