import { actorRef } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import type { CustomerActionKind, RecoveryState } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { recordAction } from '../store/customers.ts'
import type { RecoveryPatch } from '../store/recoveries.ts'
import { type Db, database } from '../store.ts'
import { moveRecovery } from './move-recovery.ts'
import type { RecoveryCase } from './open-recovery-case.ts'

/**
 * Takes a recovery further, or ends it, with what staff said about it. Errors: status-conflict.
 * @param patchIn what changes of the recovery beside its state, by the clock of the transaction
 */
export async function decideRecovery(
  { staff, customer, reason, recovery }: RecoveryCase,
  state: RecoveryState,
  action: CustomerActionKind,
  patchIn: (tx: Db) => Promise<RecoveryPatch>,
): Promise<Result<void>> {
  const isMoved = await database.transaction(async (tx) => {
    const how = { by: actorRef(staff), reason, patch: await patchIn(tx) }
    if (!(await moveRecovery(tx, recovery, state, how))) return false
    const { customerId } = customer
    await recordAction(tx, { customerId, staffId: staff.staffId, action, reason })
    return true
  })
  return isMoved ? ok() : identityErrors.fail('status-conflict')
}
