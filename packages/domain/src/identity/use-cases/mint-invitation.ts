import { type Id, uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { identityErrors } from '../errors.ts'
import { insertLink, voidLinks } from '../store/links.ts'
import { findStaff } from '../store/staff.ts'
import { database } from '../store.ts'

export type Invitation = {
  readonly email: string
  readonly name: string
  /** Their language with its region. */
  readonly locale: string
  readonly token: string
  readonly expiresAt: string
}

/**
 * Makes the token of an invitation at the moment of sending its mail, with the address that it goes
 * to. It works for 72 hours and once; earlier ones end. Only the hash is stored. System use: the
 * mail, and the operator's command for the first administrator. Errors: staff-not-found.
 */
export async function mintInvitation(staffId: Id<'stf'>): Promise<Result<Invitation>> {
  return await database.transaction(async (tx) => {
    const staff = await findStaff(tx, staffId)
    if (staff?.status !== 'invited') return identityErrors.fail('staff-not-found')
    const subject = uuidOf(staffId)
    await voidLinks(tx, subject, 'staff-invitation')
    const { token, expiresAt } = await insertLink(tx, subject, 'staff-invitation')
    const { email, name, locale } = staff
    return ok({ email, name, locale, token, expiresAt: expiresAt.toISOString() })
  })
}
