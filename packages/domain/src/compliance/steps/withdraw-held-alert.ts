import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import type { Id } from '@corridor/kernel/ids'
import { withdrawnReason } from '../contract.ts'
import { alertWithdrawn } from '../events.ts'
import { setWithdrawn } from '../store/alerts.ts'
import type { Db } from '../store.ts'

/** Ends the open alert of a transfer with its event, inside the caller's transaction. False when there is none. */
export async function withdrawHeldAlert(tx: Db, transferId: Id<'tr'>): Promise<boolean> {
  const alert = await setWithdrawn(tx, transferId, await databaseNow(tx))
  if (!alert) return false
  const { alertId, assessmentId, customerId } = alert
  const facts = { alertId, assessmentId, transferId, customerId, reasonCode: withdrawnReason }
  await appendEvents(tx, [alertWithdrawn.of(alertId, facts)])
  return true
}
