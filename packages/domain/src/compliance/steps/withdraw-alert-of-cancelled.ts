import { claimEvent } from '@corridor/db/outbox'
import type { Id } from '@corridor/kernel/ids'
import { database } from '../store.ts'
import { withdrawHeldAlert } from './withdraw-held-alert.ts'

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
    if (await claimEvent(tx, subscriber, eventId)) await withdrawHeldAlert(tx, transferId)
  })
}
