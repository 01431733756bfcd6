import { claimEvent, claimEvents } from '@corridor/db/outbox'
import type { Id } from '@corridor/kernel/ids'
import { confirmOutcomes, setOutcome } from '../store/assessments.ts'
import { confirmAllLimits, confirmLimits, releaseLimits } from '../store/limits.ts'
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

/** A transfer that was completed, and the event that tells so. */
export type CompletedTransfer = { readonly eventId: string; readonly transferId: Id<'tr'> }

/** What completed transfers reserved of the limits becomes lasting, of all of them at once. Once per event. */
export async function confirmTransfers(
  subscriber: string,
  completed: readonly CompletedTransfer[],
): Promise<void> {
  await database.transaction(async (tx) => {
    const isNew = await claimEvents(
      tx,
      subscriber,
      completed.map(({ eventId }) => eventId),
    )
    const transferIds = completed
      .filter(({ eventId }) => isNew.has(eventId))
      .map(({ transferId }) => transferId)
    if (transferIds.length === 0) return
    await confirmAllLimits(tx, transferIds)
    await confirmOutcomes(tx, transferIds)
  })
}
