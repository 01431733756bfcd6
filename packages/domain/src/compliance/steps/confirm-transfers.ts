import { claimEvents } from '@corridor/db/outbox'
import type { Id } from '@corridor/kernel/ids'
import { confirmOutcomes } from '../store/assessments.ts'
import { confirmAllLimits } from '../store/limits.ts'
import { database } from '../store.ts'

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
