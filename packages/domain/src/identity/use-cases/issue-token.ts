import type { CustomerActor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { ApiScope } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { hashToken, isSameHash, newToken } from '../secret-tokens.ts'
import { SecondCache } from '../session-cache.ts'
import { findApiKeyByClientId, findLiveToken, insertToken } from '../store/api-keys.ts'
import { findCustomer } from '../store/customers.ts'
import { database, expiryIn } from '../store.ts'

const tokenSeconds = 15 * 60
// Compared with when a client id is unknown, so that both answers cost the same.
const nobodysHash = hashToken('nobody')

export type ApiCaller = { readonly actor: CustomerActor; readonly scopes: readonly ApiScope[] }

const cache = new SecondCache<ApiCaller>()

/**
 * Client credentials against an opaque token of 15 minutes, revocable with its key.
 * Errors: bad-client, whatever of it was wrong; suspended.
 */
export async function issueToken(input: {
  clientId: string
  clientSecret: string
}): Promise<
  Result<{ accessToken: string; expiresInSeconds: number; scopes: readonly ApiScope[] }>
> {
  const key = await findApiKeyByClientId(database.client, input.clientId)
  const isRight = isSameHash(key?.secretHash ?? nobodysHash, hashToken(input.clientSecret))
  if (!key || !isRight || key.isRevoked) return identityErrors.fail('bad-client')
  const customer = await findCustomer(database.client, key.customerId)
  if (customer?.status === 'suspended') return identityErrors.fail('suspended')
  if (customer?.status !== 'active') return identityErrors.fail('bad-client')
  const accessToken = newToken()
  await database.transaction(async (tx) => {
    const expiresAt = await expiryIn(tx, tokenSeconds)
    await insertToken(tx, { text: accessToken, apiKeyId: key.apiKeyId, expiresAt })
  })
  return ok({ accessToken, expiresInSeconds: tokenSeconds, scopes: key.scopes })
}

/** Whose token this is and what it may do, or null. An answer is at most one second old. */
export async function authenticateToken(token: string): Promise<ApiCaller | null> {
  const known = cache.get(token)
  if (known) return known
  const readAtMs = performance.now()
  const live = await findLiveToken(database.client, token)
  if (!live) return null
  const { customerId, apiKeyId, scopes } = live
  const caller: ApiCaller = { actor: { kind: 'customer', customerId, apiKeyId }, scopes }
  cache.set(token, customerId, caller, readAtMs)
  return caller
}

/** Makes this process ask anew about one customer's tokens. */
export function forgetTokens(customerId: Id<'cus'>): void {
  cache.forget(customerId)
}
