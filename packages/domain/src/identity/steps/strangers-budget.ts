import { signInAccountBudget } from '../adapters/config.ts'
import type { Audience } from '../contract.ts'
import { accountBudget } from '../guess-limits.ts'

/** The budget of an account's failures from devices that it does not know. */
export function strangersBudget(audience: Audience, guard: Uint8Array<ArrayBuffer>) {
  const address = Buffer.from(guard).toString('base64url')
  return accountBudget(audience, address, signInAccountBudget())
}
