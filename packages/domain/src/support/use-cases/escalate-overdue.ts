import { appendEvents } from '@corridor/db/outbox'
import { supportOverdue } from '../events.ts'
import { markOverdue } from '../store/threads.ts'
import { database } from '../store.ts'

const batch = 200

/** Marks conversations past their due time and says so, once for each wait. Run it by schedule. @returns how many */
export async function escalateOverdue(): Promise<number> {
  return database.transaction(async (tx) => {
    const overdue = await markOverdue(tx, batch)
    await appendEvents(
      tx,
      overdue.map(({ threadId, customerId, ownerId, dueAt }) =>
        supportOverdue.of(threadId, {
          threadId,
          customerId,
          ownerId,
          dueAt: (dueAt ?? new Date(0)).toISOString(),
        }),
      ),
    )
    return overdue.length
  })
}
