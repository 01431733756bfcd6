import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { recoveryProofTries } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { openRecoveryLink } from '../steps/open-recovery-link.ts'

export type RecoveryProofClaim = { customerId: Id<'cus'>; recoveryId: Id<'rec'> }

/** Whose identity a mailed link lets somebody prove now. For kyc. Errors: link-invalid, recovery-not-now. */
export async function openRecoveryProof(token: string): Promise<Result<RecoveryProofClaim>> {
  const recovery = await openRecoveryLink(token)
  if (!recovery.ok) return recovery
  const { customerId, recoveryId, state, proofTries } = recovery.value
  if (state !== 'requested' || proofTries >= recoveryProofTries) {
    return identityErrors.fail('recovery-not-now')
  }
  return ok({ customerId, recoveryId })
}
