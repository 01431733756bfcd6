import { databaseNow } from '@corridor/db/clock'
import { appendEvents, claimEvent } from '@corridor/db/outbox'
import type { Id } from '@corridor/kernel/ids'
import { withdrawnReason } from '../contract.ts'
import { alertWithdrawn } from '../events.ts'
import { setWithdrawn } from '../store/alerts.ts'
import { database } from '../store.ts'

/**
 * The customer cancelled a transfer that waited for an officer: its alert ends by itself, since no money is left to
 * release. What an officer had decided before stays as it was written. Once per event.
 */
export async function withdrawAlert(
  subscriber: string,
  eventId: string,
  transferId: Id<'tr'>,
): Promise<void> {
  await database.transaction(async (tx) => {
    if (!(await claimEvent(tx, subscriber, eventId))) return
    const alert = await setWithdrawn(tx, transferId, await databaseNow(tx))
    if (!alert) return
    const { alertId, assessmentId, customerId } = alert
    const facts = { alertId, assessmentId, transferId, customerId, reasonCode: withdrawnReason }
    await appendEvents(tx, [alertWithdrawn.of(alertId, facts)])
  })
}
