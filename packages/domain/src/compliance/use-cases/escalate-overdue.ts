import { appendEvents } from '@corridor/db/outbox'
import { alertOverdue } from '../events.ts'
import { markOverdue } from '../store/alerts.ts'
import { database } from '../store.ts'

const batch = 200

/** Marks open alerts past their due time and says so, each once. Run it by schedule. @returns how many */
export async function escalateOverdue(): Promise<number> {
  return database.transaction(async (tx) => {
    const overdue = await markOverdue(tx, batch)
    await appendEvents(
      tx,
      overdue.map((alert) =>
        alertOverdue.of(alert.alertId, {
          alertId: alert.alertId,
          transferId: alert.transferId,
          ownerId: alert.ownerId,
          dueAt: alert.dueAt.toISOString(),
        }),
      ),
    )
    return overdue.length
  })
}
