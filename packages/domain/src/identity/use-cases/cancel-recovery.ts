import { type Actor, actorRef } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { identityErrors } from '../errors.ts'
import { cancelOpenRecovery } from '../steps/cancel-open-recovery.ts'
import { openRecoveryLink } from '../steps/open-recovery-link.ts'
import { database } from '../store.ts'

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
