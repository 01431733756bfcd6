import { claimEvent } from '@corridor/db/outbox'
import type { Id } from '@corridor/kernel/ids'
import { releaseLimits } from '../store/limits.ts'
import { database } from '../store.ts'

/** No money was credited: what was only reserved is given back. Once per event. */
export async function releaseDeposit(
  subscriber: string,
  eventId: string,
  depositId: Id<'dep'>,
): Promise<void> {
  await database.transaction(async (tx) => {
    if (await claimEvent(tx, subscriber, eventId)) await releaseLimits(tx, depositId, 'reserved')
  })
}
