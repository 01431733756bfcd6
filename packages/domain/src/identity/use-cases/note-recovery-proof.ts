import type { Id } from '@corridor/kernel/ids'
import { moveRecovery } from '../steps/move-recovery.ts'
import { findOpenRecovery } from '../store/recoveries.ts'
import { database } from '../store.ts'
import type { RecoveryProofClaim } from './open-recovery-proof.ts'

/** A fresh identity check was handed in for this recovery. For kyc; telling it twice changes nothing. */
export async function noteRecoveryProof(
  claim: RecoveryProofClaim & { checkId: Id<'chk'> },
): Promise<void> {
  const { customerId, recoveryId, checkId } = claim
  await database.transaction(async (tx) => {
    const recovery = await findOpenRecovery(tx, customerId)
    if (recovery?.recoveryId !== recoveryId) return
    const patch = { checkId, proofTries: recovery.proofTries + 1 }
    await moveRecovery(tx, recovery, 'proof-submitted', { by: `customer:${customerId}`, patch })
  })
}
