import { claimEvent } from '@corridor/db/outbox'
import type { Id } from '@corridor/kernel/ids'
import { setOutcome } from '../store/assessments.ts'
import { confirmLimits, releaseLimits } from '../store/limits.ts'
import { database } from '../store.ts'

/** A transfer has ended: what it reserved of the limits becomes lasting, or is given back. Once per event. */
export async function settleLimits(
  subscriber: string,
  eventId: string,
  transferId: Id<'tr'>,
  outcome: 'confirmed' | 'released',
): Promise<void> {
  await database.transaction(async (tx) => {
    if (!(await claimEvent(tx, subscriber, eventId))) return
    if (outcome === 'confirmed') await confirmLimits(tx, transferId)
    else await releaseLimits(tx, transferId)
    await setOutcome(tx, transferId, outcome)
  })
}
