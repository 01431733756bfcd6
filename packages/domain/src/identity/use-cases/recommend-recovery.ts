import type { Actor } from '@corridor/kernel/actor'
import type { Result } from '@corridor/kernel/result'
import type { RecoveryAction } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { decideRecovery } from '../steps/decide-recovery.ts'
import { openRecoveryCase } from '../steps/open-recovery-case.ts'

/** The first of two: support says that this is the customer, whose identity was proven anew. Errors: status-conflict. */
export async function recommendRecovery(
  actor: Actor,
  input: RecoveryAction,
): Promise<Result<void>> {
  const opened = await openRecoveryCase(actor, input)
  if (!opened.ok) return opened
  const { staff, customer, recovery } = opened.value
  if (customer.status !== 'active' || recovery.state !== 'proven') {
    return identityErrors.fail('status-conflict')
  }
  const patch = { recommendedBy: staff.staffId }
  return await decideRecovery(opened.value, 'recommended', 'recommend-recovery', async () => patch)
}
