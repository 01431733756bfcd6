import { appendEvents } from '@corridor/db/outbox'
import { type Actor, actorRef } from '@corridor/kernel/actor'
import { type Id, isId, newId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { ApiKeyView, ApiScope } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { apiKeyCreated, apiKeyRevoked } from '../events.ts'
import { newToken } from '../secret-tokens.ts'
import { countApiKeys, insertApiKey, listApiKeyViews, revokeApiKeyRow } from '../store/api-keys.ts'
import { findCustomer } from '../store/customers.ts'
import { database } from '../store.ts'
import { forgetTokens } from './issue-token.ts'

const maxKeys = 10

/**
 * Makes an API key of the actor. The secret is in this answer and nowhere else. A key cannot make
 * keys. Errors: not-allowed (address not verified), api-key-limit, not-found.
 */
export async function createApiKey(
  actor: Actor,
  input: { label: string; scopes: readonly ApiScope[] },
): Promise<Result<ApiKeyView & { clientSecret: string }>> {
  if (actor.kind !== 'customer') return identityErrors.fail('not-found')
  const { customerId } = actor
  const customer = await findCustomer(database.client, customerId)
  if (customer?.status !== 'active') return identityErrors.fail('not-found')
  if (actor.apiKeyId || !customer.isEmailVerified) return identityErrors.fail('not-allowed')
  if ((await countApiKeys(database.client, customerId)) >= maxKeys) {
    return identityErrors.fail('api-key-limit')
  }
  const apiKeyId = newId('apk')
  const secret = newToken()
  const clientId = `cid_${newToken().slice(0, 22)}`
  const scopes = [...new Set(input.scopes)]
  const key = { apiKeyId, customerId, label: input.label, clientId, secret, scopes }
  const view = await database.transaction(async (tx) => {
    const inserted = await insertApiKey(tx, key)
    await appendEvents(tx, [apiKeyCreated.of(customerId, { customerId, apiKeyId, scopes })])
    return inserted
  })
  return ok({ ...view, clientSecret: secret })
}

/** The actor's keys, newest first, revoked ones too, without secrets. */
export async function listApiKeys(actor: Actor): Promise<Result<ApiKeyView[]>> {
  if (actor.kind !== 'customer') return identityErrors.fail('not-found')
  return ok(await listApiKeyViews(database.client, actor.customerId))
}

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
