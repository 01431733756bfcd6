import { appendEvents } from '@corridor/db/outbox'
import { kycOverdue } from '../events.ts'
import { escalateChecks } from '../store/check-queue.ts'
import { database } from '../store.ts'

/** Marks checks that wait for an officer past their time, once each. */
export async function escalateOverdue(): Promise<{ escalated: number }> {
  return database.transaction(async (tx) => {
    const overdue = await escalateChecks(tx)
    await appendEvents(
      tx,
      overdue.map(({ checkId, customerId }) => kycOverdue.of(checkId, { checkId, customerId })),
    )
    return { escalated: overdue.length }
  })
}
