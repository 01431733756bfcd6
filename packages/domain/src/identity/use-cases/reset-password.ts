import { appendEvents } from '@corridor/db/outbox'
import { ok, type Result } from '@corridor/kernel/result'
import { hashPassword } from '../adapters/password-hash.ts'
import { identityErrors } from '../errors.ts'
import { userEmailVerified, userPasswordChanged } from '../events.ts'
import { checkPassword } from '../password-rules.ts'
import { personalWordsOf } from '../personal-words.ts'
import { cancelOpenRecovery } from '../steps/cancel-open-recovery.ts'
import { endApiKeys } from '../steps/end-api-keys.ts'
import { endSessions } from '../steps/end-sessions.ts'
import { forgetSessions } from '../steps/known-sessions.ts'
import { forgetTokens } from '../steps/known-tokens.ts'
import { strangersBudget } from '../steps/strangers-budget.ts'
import { clearAllAttempts, clearBudget, guardHash } from '../store/budgets.ts'
import { setPasswordHash } from '../store/credentials.ts'
import { type CustomerRow, findCustomer, markEmailVerified } from '../store/customers.ts'
import { claimLink, peekLink } from '../store/links.ts'
import { trustDevice } from '../store/trusted-devices.ts'
import { database } from '../store.ts'
import { customerIdOf } from '../subject.ts'

/**
 * Sets a new password with the token of a reset mail, once. Ends all sessions and API keys and lifts
 * a sign-in block, and makes the browser that holds the link a known device, which nobody can block
 * from outside; an authenticator app stays required. A refused password leaves the link usable.
 * Errors: link-invalid, password-too-short, password-too-long, password-common.
 */
export async function resetPassword(input: {
  token: string
  newPassword: string
}): Promise<Result<{ deviceToken: string }>> {
  const { token, newPassword } = input
  const subject = await peekLink(database.client, token, 'reset-password')
  const customer = subject && (await findCustomer(database.client, customerIdOf(subject)))
  if (!customer || customer.status === 'closed') return identityErrors.fail('link-invalid')
  const fault = checkPassword(newPassword, personalWordsOf(customer))
  if (fault) return identityErrors.fail(fault)
  const passwordHash = await hashPassword(newPassword)
  const deviceToken = await applyReset(customer, subject, token, passwordHash)
  forgetSessions(subject)
  forgetTokens(customer.customerId)
  return deviceToken ? ok({ deviceToken }) : identityErrors.fail('link-invalid')
}

async function applyReset(
  customer: CustomerRow,
  subject: string,
  token: string,
  passwordHash: string,
): Promise<string | null> {
  const { customerId } = customer
  return await database.transaction(async (tx) => {
    if ((await claimLink(tx, token, 'reset-password')) !== subject) return null
    await setPasswordHash(tx, subject, passwordHash)
    const guard = guardHash(customer.emailCanonical)
    await clearAllAttempts(tx, { audience: 'customer', guard })
    await clearBudget(tx, strangersBudget('customer', guard).key)
    const by = `customer:${customerId}`
    await endApiKeys(tx, customerId, { why: 'password', by })
    await cancelOpenRecovery(tx, customerId, by)
    await endSessions(tx, { audience: 'customer', subject }, { why: 'password', by })
    // Who holds the link reads the mailbox: that is what verification asks for.
    if (await markEmailVerified(tx, customerId)) {
      await appendEvents(tx, [userEmailVerified.of(customerId, { customerId })])
    }
    await appendEvents(tx, [userPasswordChanged.of(customerId, { customerId, how: 'reset' })])
    return await trustDevice(tx, subject, null)
  })
}
