import { appendEvents } from '@corridor/db/outbox'
import { uuidOf } from '@corridor/kernel/ids'
import type { RecoveryState } from '../contract.ts'
import { recoveryChanged } from '../events.ts'
import { canRecoveryBecome, isRecoveryOver } from '../recovery-state.ts'
import { voidLinks } from '../store/links.ts'
import { type RecoveryPatch, type RecoveryRow, updateRecovery } from '../store/recoveries.ts'
import type { Db } from '../store.ts'

type How = { readonly by: string; readonly reason?: string; readonly patch?: RecoveryPatch }

/**
 * Takes a recovery to another state inside the caller's transaction, with its event. An end voids every link that was
 * sent about it. False when somebody else moved it first, or the step does not exist.
 */
export async function moveRecovery(
  tx: Db,
  recovery: RecoveryRow,
  state: RecoveryState,
  { by, reason, patch = {} }: How,
): Promise<boolean> {
  if (!canRecoveryBecome(recovery.state, state)) return false
  if (!(await updateRecovery(tx, recovery, state, patch))) return false
  const { recoveryId, customerId } = recovery
  if (isRecoveryOver(state)) await voidLinks(tx, uuidOf(customerId), 'recover-totp')
  const payload = { customerId, recoveryId, from: recovery.state, state, by, reason }
  await appendEvents(tx, [recoveryChanged.of(customerId, payload)])
  return true
}
