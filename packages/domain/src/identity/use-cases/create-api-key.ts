import { appendEvents } from '@corridor/db/outbox'
import type { Actor } from '@corridor/kernel/actor'
import { type Id, newId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { type ApiKeyView, apiKeyDefaultDays, type CreateApiKey } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { apiKeyCreated } from '../events.ts'
import { newToken } from '../secret-tokens.ts'
import { reauthenticate } from '../steps/reauthenticate.ts'
import {
  countApiKeys,
  findApiKeyByClientId,
  insertApiKey,
  isProofGood,
  lockKeysOf,
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
  const proven = await reauthenticate(actor, input)
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
