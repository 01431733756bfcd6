import { ok, type Result } from '@corridor/kernel/result'
import { hashPassword } from '../adapters/password-hash.ts'
import { identityErrors } from '../errors.ts'
import { checkPassword } from '../password-rules.ts'
import { newToken } from '../secret-tokens.ts'
import { findInvited } from '../steps/find-invited.ts'
import { replaceEnrolment } from '../store/staff-enrolments.ts'
import { database } from '../store.ts'
import { newTotpSecret, totpUrl } from '../totp.ts'

/**
 * Begins the set-up with a password: makes the authenticator's secret, and an attempt that only
 * this answer knows. Beginning again makes another secret and ends the earlier attempt, so whoever
 * looked in before holds nothing. Errors: link-invalid, password-too-short, password-too-long,
 * password-common.
 */
export async function beginEnrolment(input: {
  token: string
  password: string
}): Promise<Result<{ attempt: string; secret: string; otpauthUrl: string }>> {
  const staff = await findInvited(database.client, input.token)
  if (!staff) return identityErrors.fail('link-invalid')
  const fault = checkPassword(input.password, [staff.email, staff.name])
  if (fault) return identityErrors.fail(fault)
  const passwordHash = await hashPassword(input.password)
  const attempt = newToken()
  const secret = newTotpSecret()
  await replaceEnrolment(database.client, staff.staffId, { attempt, passwordHash, secret })
  return ok({ attempt, secret, otpauthUrl: totpUrl(secret, staff.email) })
}
