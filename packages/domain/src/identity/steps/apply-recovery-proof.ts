import { claimEvent } from '@corridor/db/outbox'
import type { Id } from '@corridor/kernel/ids'
import { recoveryProofTries } from '../contract.ts'
import { findRecovery } from '../store/recoveries.ts'
import { database } from '../store.ts'
import { moveRecovery } from './move-recovery.ts'

/**
 * The identity check of a recovery was decided. One that failed may be tried again, three in all; an answer about
 * another check than the last one changes nothing.
 */
export async function applyRecoveryProof(
  cause: { subscriber: string; eventId: string },
  input: { recoveryId: Id<'rec'>; checkId: Id<'chk'>; isProven: boolean; by: string },
): Promise<void> {
  await database.transaction(async (tx) => {
    if (!(await claimEvent(tx, cause.subscriber, cause.eventId))) return
    const recovery = await findRecovery(tx, input.recoveryId)
    if (recovery?.checkId !== input.checkId) return
    const isLast = recovery.proofTries >= recoveryProofTries
    const state = input.isProven ? 'proven' : isLast ? 'refused' : 'requested'
    await moveRecovery(tx, recovery, state, { by: input.by })
  })
}
