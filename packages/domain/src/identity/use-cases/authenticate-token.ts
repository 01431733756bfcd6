import { isAddressAllowed } from '../address-rules.ts'
import { type ApiCaller, knownTokens } from '../steps/known-tokens.ts'

/**
 * Whose token this is and what it may do, or null: also when its key is bound to other addresses than `ip`.
 * An answer is at most one second old.
 */
export async function authenticateToken(token: string, ip?: string): Promise<ApiCaller | null> {
  const one = await knownTokens.find(token)
  return one && isAddressAllowed(one.allowedAddresses, ip ?? '') ? one.caller : null
}
