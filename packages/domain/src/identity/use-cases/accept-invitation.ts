import { appendEvents } from '@corridor/db/outbox'
import { uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { identityErrors } from '../errors.ts'
import { staffChanged } from '../events.ts'
import type { LocalePreferences } from '../locale-contract.ts'
import { firstLocalePreferences } from '../locale-preferences.ts'
import { newRecoveryCodes } from '../secret-tokens.ts'
import { findInvited } from '../steps/find-invited.ts'
import {
  enableTotp,
  replaceRecoveryCodes,
  setPasswordHash,
  setPendingTotp,
} from '../store/credentials.ts'
import { claimLink } from '../store/links.ts'
import { changeLocalePreferences } from '../store/locale-preferences.ts'
import { updateStaff } from '../store/staff.ts'
import { findEnrolment, removeEnrolment } from '../store/staff-enrolments.ts'
import { database, databaseNow } from '../store.ts'
import { matchTotpStep } from '../totp.ts'

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
  browser?: Partial<LocalePreferences>
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
    await changeLocalePreferences(
      tx,
      { audience: 'staff', subject },
      firstLocalePreferences(input.browser ?? {}, staff),
    )
    const roles = [...staff.roles]
    const change = 'invitation-accepted'
    const payload = { staffId, change, roles, by: `staff:${staffId}` } as const
    await appendEvents(tx, [staffChanged.of(staffId, payload)])
    return ok({ recoveryCodes })
  })
}
