import { appendEvents } from '@corridor/db/outbox'
import { type Actor, actorRef } from '@corridor/kernel/actor'
import { type Id, isId, newId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { type ApiKeyView, apiKeyDefaultDays, type CreateApiKey } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { apiKeyCreated, apiKeyRevoked } from '../events.ts'
import { newToken } from '../secret-tokens.ts'
import { forgetTokens } from '../steps/known-tokens.ts'
import { proveAgain } from '../steps/reauthenticate.ts'
import {
  countApiKeys,
  findApiKeyByClientId,
  insertApiKey,
  isProofGood,
  listApiKeyRows,
  lockKeysOf,
  revokeApiKeyRow,
  viewOf,
} from '../store/api-keys.ts'
import { findCustomer } from '../store/customers.ts'
import { type Db, database, expiryIn } from '../store.ts'

const maxKeys = 10
const daySeconds = 86_400

/**
 * Makes an API key of the actor, against the password and, where there is one, the authenticator's code: a borrowed
 * session makes none. The secret is in this answer and nowhere else. A key cannot make keys. It works for 90 days
 * unless told otherwise, by the database's clock. Errors: not-allowed (a key asks), email-not-verified, api-key-limit,
 * not-found, bad-credentials, locked, totp-required, totp-code-wrong.
 */
export async function createApiKey(
  actor: Actor,
  input: CreateApiKey,
): Promise<Result<ApiKeyView & { clientSecret: string }>> {
  if (actor.kind !== 'customer') return identityErrors.fail('not-found')
  const { customerId } = actor
  const customer = await findCustomer(database.client, customerId)
  if (customer?.status !== 'active') return identityErrors.fail('not-found')
  if (actor.apiKeyId) return identityErrors.fail('not-allowed')
  if (!customer.isEmailVerified) return identityErrors.fail('email-not-verified')
  const proven = await proveAgain(actor, input)
  if (!proven.ok) return proven
  const { passwordHash } = proven.value.credential
  return await database.transaction(async (tx) => {
    await lockKeysOf(tx, customerId)
    // what ends keys waits for this lock: a key is made before it, and ended by it, or not made at all
    if (!(await isProofGood(tx, { customerId, passwordHash, sessionId: actor.sessionId }))) {
      return identityErrors.fail('not-allowed')
    }
    if ((await countApiKeys(tx, customerId)) >= maxKeys) return identityErrors.fail('api-key-limit')
    return ok(await insert(tx, customerId, input))
  })
}

async function insert(tx: Db, customerId: Id<'cus'>, input: CreateApiKey) {
  const apiKeyId = newId('apk')
  const secret = newToken()
  const clientId = `cid_${newToken().slice(0, 22)}`
  const scopes = [...new Set(input.scopes)]
  const days = input.expiresInDays ?? apiKeyDefaultDays
  await insertApiKey(tx, {
    apiKeyId,
    customerId,
    label: input.label,
    clientId,
    secret,
    scopes,
    expiresAt: await expiryIn(tx, days * daySeconds),
    allowedAddresses: [...new Set(input.allowedAddresses ?? [])],
    dailyLimit: input.dailyLimit ?? null,
  })
  await appendEvents(tx, [apiKeyCreated.of(customerId, { customerId, apiKeyId, scopes })])
  const made = await findApiKeyByClientId(tx, clientId)
  if (!made) throw new Error('a key that was written is gone')
  return { ...viewOf(made), clientSecret: secret }
}

/** The actor's keys, newest first, ended ones too, without secrets. */
export async function listApiKeys(actor: Actor): Promise<Result<ApiKeyView[]>> {
  if (actor.kind !== 'customer') return identityErrors.fail('not-found')
  const rows = await listApiKeyRows(database.client, actor.customerId)
  return ok(rows.map(viewOf))
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
