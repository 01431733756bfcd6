import type { Actor } from '@corridor/kernel/actor'
import type { Result } from '@corridor/kernel/result'
import type { CustomerAction } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { moveStatus } from '../steps/move-status.ts'
import { openCase } from '../steps/open-case.ts'

/**
 * Lifts a suspension that a colleague asked to lift. Compliance or admin only.
 * Errors: not-allowed, status-conflict, lift-not-requested, lift-same-person.
 */
export async function liftSuspension(actor: Actor, input: CustomerAction): Promise<Result<void>> {
  const opened = await openCase(actor, input)
  if (!opened.ok) return opened
  const { staff, customer } = opened.value
  if (!staff.roles.includes('compliance') && !staff.roles.includes('admin')) {
    return identityErrors.fail('not-allowed')
  }
  if (customer.status !== 'suspended') return identityErrors.fail('status-conflict')
  if (!customer.liftRequestedBy) return identityErrors.fail('lift-not-requested')
  if (customer.liftRequestedBy === staff.staffId) return identityErrors.fail('lift-same-person')
  return await moveStatus(opened.value, 'active', 'lift')
}
