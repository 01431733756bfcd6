import type { Actor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import type { RecoveryAction } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { findOpenRecovery, type RecoveryRow } from '../store/recoveries.ts'
import { database } from '../store.ts'
import { type CustomerCase, openCase } from './open-case.ts'

/** A member of staff, a customer, and the recovery of theirs that is to be decided. */
export type RecoveryCase = CustomerCase & { readonly recovery: RecoveryRow }

/** Errors: those of openCase; recovery-not-found, also for one that is over. */
export async function openRecoveryCase(
  actor: Actor,
  input: RecoveryAction,
): Promise<Result<RecoveryCase>> {
  const opened = await openCase(actor, input)
  if (!opened.ok) return opened
  const recovery = await findOpenRecovery(database.client, input.customerId)
  return recovery?.recoveryId === input.recoveryId
    ? ok({ ...opened.value, recovery })
    : identityErrors.fail('recovery-not-found')
}
