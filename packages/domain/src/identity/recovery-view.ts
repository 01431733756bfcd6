import { type RecoveryView, recoveryProofTries } from './contract.ts'
import type { RecoveryRow } from './store/recoveries.ts'

/** A recovery as its customer and support see it. */
export function recoveryViewOf(recovery: RecoveryRow): RecoveryView {
  return {
    recoveryId: recovery.recoveryId,
    state: recovery.state,
    requestedAt: recovery.createdAt.toISOString(),
    readyAt: recovery.readyAt?.toISOString() ?? null,
    proofTriesLeft: Math.max(0, recoveryProofTries - recovery.proofTries),
  }
}
