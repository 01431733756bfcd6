import type { Actor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import type { RecoveryView } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { recoveryViewOf } from '../recovery-view.ts'
import { findProfile } from '../store/profiles.ts'

/** The actor's own recovery while it is under way, for every signed-in device to see; else null. */
export async function getRecovery(actor: Actor): Promise<Result<RecoveryView | null>> {
  if (actor.kind !== 'customer') return identityErrors.fail('not-found')
  const recovery = (await findProfile(actor.customerId))?.recovery
  return ok(recovery ? recoveryViewOf(recovery) : null)
}
