import { claimEvent } from '@corridor/db/outbox'
import type { Id } from '@corridor/kernel/ids'
import { releaseLimits } from '../store/limits.ts'
import { database } from '../store.ts'

/** A deposit was taken back: it no longer counts. Once per event. */
export async function removeDeposit(
  subscriber: string,
  eventId: string,
  depositId: Id<'dep'>,
): Promise<void> {
  await database.transaction(async (tx) => {
    if (await claimEvent(tx, subscriber, eventId)) await releaseLimits(tx, depositId)
  })
}
