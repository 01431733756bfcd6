import { ok, type Result } from '@corridor/kernel/result'
import { isAddressAllowed } from '../address-rules.ts'
import type { ApiScope } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { hashToken, isSameHash, newToken } from '../secret-tokens.ts'
import { insertToken } from '../store/access-tokens.ts'
import { findApiKeyByClientId } from '../store/api-keys.ts'
import { findCustomer } from '../store/customers.ts'
import { database } from '../store.ts'

const tokenSeconds = 15 * 60

// Compared with when a client id is unknown, so that both answers cost the same.
const nobodysHash = hashToken('nobody')

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
