import { databaseNow } from '@corridor/db/clock'
import { appendEvents, claimEvent } from '@corridor/db/outbox'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { withdrawnReason } from '../contract.ts'
import { complianceErrors } from '../errors.ts'
import { alertWithdrawn } from '../events.ts'
import { findHeldAlert, setWithdrawn } from '../store/alerts.ts'
import { type Db, database } from '../store.ts'

/**
 * Takes the alert on a transfer's held money out of the officers' hands, because its customer wants the money back. The
 * alert's row is where a customer and an officer at the same moment meet: whoever writes first wins, and the other is
 * told. Safe to repeat. The event that this appends cancels the transfer even where its caller dies before it does.
 * Errors: compliance.alert-decided (an officer was first; their word stands), compliance.not-found.
 */
export async function withdrawAlert(input: {
  transferId: Id<'tr'>
  customerId: Id<'cus'>
}): Promise<Result<void>> {
  return database.transaction(async (tx) => {
    const alert = await findHeldAlert(tx, input.transferId)
    if (alert?.customerId !== input.customerId) return complianceErrors.fail('not-found')
    if (alert.state === 'withdrawn' || (await withdraw(tx, input.transferId))) return ok()
    // another call may have been first: it is the same wish
    const now = await findHeldAlert(tx, input.transferId)
    return now?.state === 'withdrawn' ? ok() : complianceErrors.fail('alert-decided')
  })
}

/**
 * A transfer was cancelled: its alert ends by itself, since no money is left to release. What an officer had decided
 * before stays as it was written. Once per event.
 */
export async function withdrawAlertOfCancelled(
  subscriber: string,
  eventId: string,
  transferId: Id<'tr'>,
): Promise<void> {
  await database.transaction(async (tx) => {
    if (await claimEvent(tx, subscriber, eventId)) await withdraw(tx, transferId)
  })
}

async function withdraw(tx: Db, transferId: Id<'tr'>): Promise<boolean> {
  const alert = await setWithdrawn(tx, transferId, await databaseNow(tx))
  if (!alert) return false
  const { alertId, assessmentId, customerId } = alert
  const facts = { alertId, assessmentId, transferId, customerId, reasonCode: withdrawnReason }
  await appendEvents(tx, [alertWithdrawn.of(alertId, facts)])
  return true
}
