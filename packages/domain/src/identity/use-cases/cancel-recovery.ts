import { type Actor, actorRef } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { RecoveryView } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { moveRecovery, recoveryViewOf } from '../steps/move-recovery.ts'
import { peekLink } from '../store/links.ts'
import { findProfile } from '../store/profiles.ts'
import { findOpenRecovery, type RecoveryRow } from '../store/recoveries.ts'
import { type Db, database } from '../store.ts'
import { customerIdOf } from '../subject.ts'

/** The recovery that a mailed link is about, while both live. */
export async function openRecoveryLink(token: string): Promise<Result<RecoveryRow>> {
  const subject = await peekLink(database.client, token, 'recover-totp')
  const recovery = subject && (await findOpenRecovery(database.client, customerIdOf(subject)))
  return recovery ? ok(recovery) : identityErrors.fail('link-invalid')
}

/** Where a recovery stands, for whoever reads its mails. Errors: link-invalid. */
export async function readRecovery(input: { token: string }): Promise<Result<RecoveryView>> {
  const recovery = await openRecoveryLink(input.token)
  return recovery.ok ? ok(recoveryViewOf(recovery.value)) : recovery
}

/** The actor's own recovery while it is under way, for every signed-in device to see; else null. */
export async function getRecovery(actor: Actor): Promise<Result<RecoveryView | null>> {
  if (actor.kind !== 'customer') return identityErrors.fail('not-found')
  const recovery = (await findProfile(actor.customerId))?.recovery
  return ok(recovery ? recoveryViewOf(recovery) : null)
}

/**
 * Ends a recovery from a signed-in device, or by the link of any mail about it: whoever has either was not locked out,
 * or did not ask. Errors: link-invalid, recovery-not-found.
 */
export async function cancelRecovery(who: Actor | { token: string }): Promise<Result<void>> {
  if ('token' in who) {
    const recovery = await openRecoveryLink(who.token)
    if (!recovery.ok) return recovery
    const { customerId } = recovery.value
    return await cancel(customerId, `customer:${customerId}`)
  }
  if (who.kind !== 'customer' || who.apiKeyId) return identityErrors.fail('recovery-not-found')
  return await cancel(who.customerId, actorRef(who))
}

async function cancel(customerId: Id<'cus'>, by: string): Promise<Result<void>> {
  const isCancelled = await database.transaction((tx) => cancelOpenRecovery(tx, customerId, by))
  return isCancelled ? ok() : identityErrors.fail('recovery-not-found')
}

/** Ends what is under way inside the caller's transaction: a changed password voids what was asked with the old one. */
export async function cancelOpenRecovery(
  tx: Db,
  customerId: Id<'cus'>,
  by: string,
): Promise<boolean> {
  const recovery = await findOpenRecovery(tx, customerId)
  return recovery ? await moveRecovery(tx, recovery, 'cancelled', { by }) : false
}
