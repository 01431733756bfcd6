import { type Actor, actorRef } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import { recoveryDelaySeconds } from '../adapters/config.ts'
import type { CustomerActionKind, RecoveryAction, RecoveryState } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { recordAction } from '../store/customers.ts'
import { findOpenRecovery, type RecoveryPatch, type RecoveryRow } from '../store/recoveries.ts'
import { type Db, database, expiryIn } from '../store.ts'
import { moveRecovery } from './move-recovery.ts'
import { type CustomerCase, openCase } from './open-case.ts'

type Opened = CustomerCase & { readonly recovery: RecoveryRow }

async function open(actor: Actor, input: RecoveryAction): Promise<Result<Opened>> {
  const opened = await openCase(actor, input)
  if (!opened.ok) return opened
  const recovery = await findOpenRecovery(database.client, input.customerId)
  return recovery?.recoveryId === input.recoveryId
    ? ok({ ...opened.value, recovery })
    : identityErrors.fail('recovery-not-found')
}

/** The first of two: support says that this is the customer, whose identity was proven anew. Errors: status-conflict. */
export async function recommendRecovery(
  actor: Actor,
  input: RecoveryAction,
): Promise<Result<void>> {
  const opened = await open(actor, input)
  if (!opened.ok) return opened
  const { staff, customer, recovery } = opened.value
  if (customer.status !== 'active' || recovery.state !== 'proven') {
    return identityErrors.fail('status-conflict')
  }
  const patch = { recommendedBy: staff.staffId }
  return await move(opened.value, 'recommended', 'recommend-recovery', async () => patch)
}

/**
 * The second of two: compliance agrees, and the time begins after which the authenticator is taken off.
 * Errors: not-allowed, status-conflict, recovery-same-person.
 */
export async function approveRecovery(actor: Actor, input: RecoveryAction): Promise<Result<void>> {
  const opened = await open(actor, input)
  if (!opened.ok) return opened
  const { staff, customer, recovery } = opened.value
  if (!staff.roles.includes('compliance')) return identityErrors.fail('not-allowed')
  if (customer.status !== 'active' || recovery.state !== 'recommended') {
    return identityErrors.fail('status-conflict')
  }
  if (recovery.recommendedBy === staff.staffId) return identityErrors.fail('recovery-same-person')
  return await move(opened.value, 'waiting', 'approve-recovery', async (tx) => ({
    approvedBy: staff.staffId,
    readyAt: await expiryIn(tx, recoveryDelaySeconds()),
  }))
}

/** Stops a recovery at any point before its end. */
export async function refuseRecovery(actor: Actor, input: RecoveryAction): Promise<Result<void>> {
  const opened = await open(actor, input)
  return opened.ok
    ? await move(opened.value, 'refused', 'refuse-recovery', async () => ({}))
    : opened
}

async function move(
  { staff, customer, reason, recovery }: Opened,
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
