import { appendEvents } from '@corridor/db/outbox'
import { type Actor, actorRef } from '@corridor/kernel/actor'
import { type Id, isId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { identityErrors } from '../errors.ts'
import { apiKeyRevoked } from '../events.ts'
import { forgetTokens } from '../steps/known-tokens.ts'
import { revokeApiKeyRow } from '../store/api-keys.ts'
import { database } from '../store.ts'

/** Ends a key and the tokens that it gave out. Errors: api-key-not-found, also for others' keys. */
export async function revokeApiKey(actor: Actor, apiKeyId: Id<'apk'>): Promise<Result<void>> {
  if (actor.kind !== 'customer' || !isId('apk', apiKeyId)) {
    return identityErrors.fail('api-key-not-found')
  }
  const { customerId } = actor
  const isRevoked = await database.transaction(async (tx) => {
    if (!(await revokeApiKeyRow(tx, customerId, apiKeyId))) return false
    const by = actorRef(actor)
    await appendEvents(tx, [apiKeyRevoked.of(customerId, { customerId, apiKeyId, by })])
    return true
  })
  forgetTokens(customerId)
  return isRevoked ? ok() : identityErrors.fail('api-key-not-found')
}
