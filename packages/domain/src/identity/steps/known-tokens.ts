import type { CustomerActor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import type { ApiScope } from '../contract.ts'
import { findLiveTokens, type LiveToken } from '../store/access-tokens.ts'
import { BearerCache, type Owned } from './bearer-cache.ts'

/** Who calls with an access token, and what they may do. */
export type ApiCaller = { readonly actor: CustomerActor; readonly scopes: readonly ApiScope[] }

type Known = { readonly caller: ApiCaller; readonly allowedAddresses: readonly string[] }

/** What this process knows of access tokens, for a second. */
export const knownTokens = new BearerCache<Known>(async (tokens) => {
  const live = await findLiveTokens(tokens)
  return new Map([...live].map(([token, one]) => [token, ownedOf(one)]))
})

function ownedOf({ customerId, apiKeyId, scopes, allowedAddresses }: LiveToken): Owned<Known> {
  const caller: ApiCaller = { actor: { kind: 'customer', customerId, apiKeyId }, scopes }
  return { owner: customerId, value: { caller, allowedAddresses } }
}

/** Makes this process ask anew about one customer's tokens. */
export function forgetTokens(customerId: Id<'cus'>): void {
  knownTokens.forget(customerId)
}
