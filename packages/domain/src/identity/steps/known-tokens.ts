import type { CustomerActor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { isAddressAllowed } from '../address-rules.ts'
import type { ApiScope } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { hashToken, isSameHash, newToken } from '../secret-tokens.ts'
import { findLiveTokens, insertToken, type LiveToken } from '../store/access-tokens.ts'
import { findApiKeyByClientId } from '../store/api-keys.ts'
import { findCustomer } from '../store/customers.ts'
import { database } from '../store.ts'
import { KnownSecrets, type Owned } from './bearer-cache.ts'

const tokenSeconds = 15 * 60
// Compared with when a client id is unknown, so that both answers cost the same.
const nobodysHash = hashToken('nobody')

export type ApiCaller = { readonly actor: CustomerActor; readonly scopes: readonly ApiScope[] }

type Known = { readonly caller: ApiCaller; readonly allowedAddresses: readonly string[] }

const known = new KnownSecrets<Known>(async (tokens) => {
  const live = await findLiveTokens(tokens)
  return new Map([...live].map(([token, one]) => [token, ownedOf(one)]))
})

function ownedOf({ customerId, apiKeyId, scopes, allowedAddresses }: LiveToken): Owned<Known> {
  const caller: ApiCaller = { actor: { kind: 'customer', customerId, apiKeyId }, scopes }
  return { owner: customerId, value: { caller, allowedAddresses } }
}

/**
 * Client credentials against an opaque token of 15 minutes, revocable with its key and never longer than it.
 * Errors: bad-client, whatever of it was wrong; with the right secret also suspended, api-key-expired, api-key-address.
 */
export async function issueToken(input: {
  clientId: string
  clientSecret: string
  /** Where the call comes from; a key that is bound to addresses asks. */
  ip?: string
}): Promise<
  Result<{ accessToken: string; expiresInSeconds: number; scopes: readonly ApiScope[] }>
> {
  const key = await findApiKeyByClientId(database.client, input.clientId)
  const isRight = isSameHash(key?.secretHash ?? nobodysHash, hashToken(input.clientSecret))
  if (!key || !isRight || key.revokedAt) return identityErrors.fail('bad-client')
  const customer = await findCustomer(database.client, key.customerId)
  if (customer?.status === 'suspended') return identityErrors.fail('suspended')
  if (customer?.status !== 'active') return identityErrors.fail('bad-client')
  if (key.isExpired) return identityErrors.fail('api-key-expired')
  if (!isAddressAllowed(key.allowedAddresses, input.ip ?? '')) {
    return identityErrors.fail('api-key-address')
  }
  const text = newToken()
  const { apiKeyId, scopes } = key
  const expiresInSeconds = await database.transaction((tx) =>
    insertToken(tx, { text, apiKeyId, seconds: tokenSeconds }),
  )
  return ok({ accessToken: text, expiresInSeconds, scopes })
}

/**
 * Whose token this is and what it may do, or null: also when its key is bound to other addresses than `ip`.
 * An answer is at most one second old.
 */
export async function authenticateToken(token: string, ip?: string): Promise<ApiCaller | null> {
  const one = await known.find(token)
  return one && isAddressAllowed(one.allowedAddresses, ip ?? '') ? one.caller : null
}

/** Makes this process ask anew about one customer's tokens. */
export function forgetTokens(customerId: Id<'cus'>): void {
  known.forget(customerId)
}
