import { appendEvents } from '@corridor/db/outbox'
import { uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { hashPassword } from '../adapters/password-hash.ts'
import { identityErrors } from '../errors.ts'
import { staffChanged } from '../events.ts'
import { checkPassword } from '../password-rules.ts'
import { readingOf } from '../reading.ts'
import type { Reading } from '../reading-contract.ts'
import { newRecoveryCodes, newToken } from '../secret-tokens.ts'
import {
  enableTotp,
  replaceRecoveryCodes,
  setPasswordHash,
  setPendingTotp,
} from '../store/credentials.ts'
import { claimLink, peekLink } from '../store/links.ts'
import { changeReading } from '../store/readings.ts'
import { findStaff, type StaffRow, updateStaff } from '../store/staff.ts'
import { findEnrolment, removeEnrolment, replaceEnrolment } from '../store/staff-enrolments.ts'
import { type Db, database, databaseNow } from '../store.ts'
import { staffIdOf } from '../subject.ts'
import { matchTotpStep, newTotpSecret, totpUrl } from '../totp.ts'

/** What the page of an invitation shows: whose it is, and no secret. Errors: link-invalid. */
export async function openInvitation(input: {
  token: string
}): Promise<Result<{ email: string; name: string }>> {
  const staff = await findInvited(database.client, input.token)
  if (!staff) return identityErrors.fail('link-invalid')
  const { email, name } = staff
  return ok({ email, name })
}

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

/**
 * Completes the account with a code that proves the authenticator of this attempt. The recovery
 * codes are in this answer and nowhere else. A wrong code leaves link and attempt usable.
 * Errors: link-invalid, enrolment-replaced, totp-code-wrong.
 */
export async function acceptInvitation(input: {
  token: string
  attempt: string
  totpCode: string
  /** What the browser's cookies and headers say of its reader. */
  browser?: Partial<Reading>
}): Promise<Result<{ recoveryCodes: string[] }>> {
  const recoveryCodes = newRecoveryCodes()
  return await database.transaction(async (tx) => {
    const staff = await findInvited(tx, input.token)
    if (!staff) return identityErrors.fail('link-invalid')
    const { staffId } = staff
    const subject = uuidOf(staffId)
    const enrolment = await findEnrolment(tx, staffId, input.attempt)
    if (!enrolment) return identityErrors.fail('enrolment-replaced')
    const { secret, passwordHash } = enrolment
    const step = matchTotpStep(secret, input.totpCode, await databaseNow(tx))
    if (step === null) return identityErrors.fail('totp-code-wrong')
    if ((await claimLink(tx, input.token, 'staff-invitation')) !== subject) {
      return identityErrors.fail('link-invalid')
    }
    const isOn =
      (await setPendingTotp(tx, subject, secret)) && (await enableTotp(tx, subject, step))
    // whoever is invited has none: it is taken away before the invitation is made
    if (!isOn) throw new Error('an invited account has an authenticator already')
    await setPasswordHash(tx, subject, passwordHash)
    await replaceRecoveryCodes(tx, subject, recoveryCodes)
    await removeEnrolment(tx, staffId)
    await updateStaff(tx, staffId, { status: 'active' })
    await changeReading(tx, { audience: 'staff', subject }, readingOf(input.browser ?? {}, staff))
    const roles = [...staff.roles]
    const change = 'invitation-accepted'
    const payload = { staffId, change, roles, by: `staff:${staffId}` } as const
    await appendEvents(tx, [staffChanged.of(staffId, payload)])
    return ok({ recoveryCodes })
  })
}

async function findInvited(db: Db, token: string): Promise<StaffRow | null> {
  const subject = await peekLink(db, token, 'staff-invitation')
  const staff = subject && (await findStaff(db, staffIdOf(subject)))
  return staff && staff.status === 'invited' ? staff : null
}
