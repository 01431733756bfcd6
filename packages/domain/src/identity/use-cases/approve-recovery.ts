import type { Actor } from '@corridor/kernel/actor'
import type { Result } from '@corridor/kernel/result'
import { recoveryDelaySeconds } from '../adapters/config.ts'
import type { RecoveryAction } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { decideRecovery } from '../steps/decide-recovery.ts'
import { openRecoveryCase } from '../steps/open-recovery-case.ts'
import { expiryIn } from '../store.ts'

/**
 * The second of two: compliance agrees, and the time begins after which the authenticator is taken off.
 * Errors: not-allowed, status-conflict, recovery-same-person.
 */
export async function approveRecovery(actor: Actor, input: RecoveryAction): Promise<Result<void>> {
  const opened = await openRecoveryCase(actor, input)
  if (!opened.ok) return opened
  const { staff, customer, recovery } = opened.value
  if (!staff.roles.includes('compliance')) return identityErrors.fail('not-allowed')
  if (customer.status !== 'active' || recovery.state !== 'recommended') {
    return identityErrors.fail('status-conflict')
  }
  if (recovery.recommendedBy === staff.staffId) return identityErrors.fail('recovery-same-person')
  return await decideRecovery(opened.value, 'waiting', 'approve-recovery', async (tx) => ({
    approvedBy: staff.staffId,
    readyAt: await expiryIn(tx, recoveryDelaySeconds()),
  }))
}
