import { appendEvents } from '@corridor/db/outbox'
import { uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { hashPassword } from '../adapters/password-hash.ts'
import { identityErrors } from '../errors.ts'
import { staffChanged } from '../events.ts'
import { checkPassword } from '../password-rules.ts'
import { newRecoveryCodes } from '../secret-tokens.ts'
import {
  enableTotp,
  findCredential,
  readTotpSecret,
  replaceRecoveryCodes,
  setPasswordHash,
  setPendingTotp,
} from '../store/credentials.ts'
import { claimLink, peekLink } from '../store/links.ts'
import { findStaff, type StaffRow, updateStaff } from '../store/staff.ts'
import { database, databaseNow } from '../store.ts'
import { staffIdOf } from '../subject.ts'
import { matchTotpStep, newTotpSecret, totpUrl } from '../totp.ts'

/**
 * What the page of an invitation shows: whose it is and the authenticator's secret. Opening it
 * again shows the same secret. Errors: link-invalid.
 */
export async function openInvitation(input: {
  token: string
}): Promise<Result<{ email: string; name: string; secret: string; otpauthUrl: string }>> {
  const staff = await findInvited(input.token)
  if (!staff) return identityErrors.fail('link-invalid')
  const secret = (await pendingSecret(staff)) ?? (await makeSecret(staff))
  if (!secret) return identityErrors.fail('link-invalid')
  const { email, name } = staff
  return ok({ email, name, secret, otpauthUrl: totpUrl(secret, email) })
}

/**
 * Completes a staff account: password, and a code that proves the authenticator. The recovery
 * codes are in this answer and nowhere else.
 * Errors: link-invalid, password-too-short, password-too-long, password-common, totp-code-wrong.
 */
export async function acceptInvitation(input: {
  token: string
  password: string
  totpCode: string
}): Promise<Result<{ recoveryCodes: string[] }>> {
  const staff = await findInvited(input.token)
  const secret = staff && (await pendingSecret(staff))
  if (!staff || !secret) return identityErrors.fail('link-invalid')
  const fault = checkPassword(input.password, [staff.email, staff.name])
  if (fault) return identityErrors.fail(fault)
  const step = matchTotpStep(secret, input.totpCode, await databaseNow(database.client))
  if (step === null) return identityErrors.fail('totp-code-wrong')
  const passwordHash = await hashPassword(input.password)
  const recoveryCodes = newRecoveryCodes()
  const { staffId } = staff
  const subject = uuidOf(staffId)
  const isAccepted = await database.transaction(async (tx) => {
    if ((await claimLink(tx, input.token, 'staff-invitation')) !== subject) return false
    if (!(await enableTotp(tx, subject, step))) return false
    await setPasswordHash(tx, subject, passwordHash)
    await replaceRecoveryCodes(tx, subject, recoveryCodes)
    await updateStaff(tx, staffId, { status: 'active' })
    const roles = [...staff.roles]
    const payload = {
      staffId,
      change: 'invitation-accepted',
      roles,
      by: `staff:${staffId}`,
    } as const
    await appendEvents(tx, [staffChanged.of(staffId, payload)])
    return true
  })
  return isAccepted ? ok({ recoveryCodes }) : identityErrors.fail('link-invalid')
}

async function findInvited(token: string): Promise<StaffRow | null> {
  const subject = await peekLink(database.client, token, 'staff-invitation')
  const staff = subject && (await findStaff(database.client, staffIdOf(subject)))
  return staff && staff.status === 'invited' ? staff : null
}

async function pendingSecret(staff: StaffRow): Promise<string | null> {
  const credential = await findCredential(database.client, uuidOf(staff.staffId))
  return credential && !credential.isTotpOn ? await readTotpSecret(credential) : null
}

async function makeSecret(staff: StaffRow): Promise<string | null> {
  const secret = newTotpSecret()
  const isSet = await setPendingTotp(database.client, uuidOf(staff.staffId), secret)
  return isSet ? secret : null
}
