import type { Actor } from '@corridor/kernel/actor'
import { uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { identityErrors } from '../errors.ts'
import { totpSetUpBudget } from '../guess-limits.ts'
import { provePassword } from '../steps/prove-password.ts'
import { clearBudget } from '../store/budgets.ts'
import { setPendingTotp } from '../store/credentials.ts'
import { findCustomer } from '../store/customers.ts'
import { database } from '../store.ts'
import { newTotpSecret, totpUrl } from '../totp.ts'

/**
 * Begins the set-up of an authenticator app, against the password and on a confirmed address only: whoever borrowed
 * a session, or registered somebody else's address, locks nobody out. Nothing is required until `confirmTotp`. Staff
 * get theirs with the invitation. Errors: totp-already-on, email-not-verified, bad-credentials, locked.
 */
export async function startTotp(
  actor: Actor,
  input: { password: string },
): Promise<Result<{ secret: string; otpauthUrl: string }>> {
  if (actor.kind === 'staff') return identityErrors.fail('totp-already-on')
  if (actor.kind !== 'customer') return identityErrors.fail('not-found')
  const customer = await findCustomer(database.client, actor.customerId)
  if (!customer || actor.apiKeyId) return identityErrors.fail('not-found')
  if (!customer.isEmailVerified) return identityErrors.fail('email-not-verified')
  const proven = await provePassword(actor, input.password)
  if (!proven.ok) return proven
  const secret = newTotpSecret()
  if (!(await setPendingTotp(database.client, uuidOf(actor.customerId), secret))) {
    return identityErrors.fail('totp-already-on')
  }
  await clearBudget(database.client, totpSetUpBudget(uuidOf(actor.customerId)).key)
  return ok({ secret, otpauthUrl: totpUrl(secret, customer.email) })
}
