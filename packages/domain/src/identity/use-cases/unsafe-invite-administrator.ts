import { appendEvents } from '@corridor/db/outbox'
import type { StaffRole } from '@corridor/kernel/actor'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { parseEmail } from '../email.ts'
import { identityErrors } from '../errors.ts'
import { staffChanged } from '../events.ts'
import { normaliseName } from '../person-rules.ts'
import { insertCredential } from '../store/credentials.ts'
import { findStaffByEmail, insertStaff, lockActiveAdmins } from '../store/staff.ts'
import { database } from '../store.ts'

/**
 * The operator's way to the two administrators that a deployment needs, since one alone changes no
 * staff account. `first` works while no administrator is active, also again when the first link ran
 * out; `second` while exactly one is. The account is completed by invitation: for the first the
 * caller mints the link (`mintInvitation`), the second gets it by mail. For the operator's command
 * only, never for a router.
 * Errors: email-invalid, name-invalid, administrator-missing, administrators-exist, staff-exists.
 */
export async function unsafeInviteAdministrator(input: {
  which: 'first' | 'second'
  email: string
  name: string
}): Promise<Result<{ staffId: Id<'stf'> }>> {
  const email = parseEmail(input.email)
  if (!email) return identityErrors.fail('email-invalid')
  const name = normaliseName(input.name)
  if (!name) return identityErrors.fail('name-invalid')
  const { which } = input
  return await database.transaction(async (tx) => {
    const { length } = await lockActiveAdmins(tx)
    if (which === 'second' && length === 0) return identityErrors.fail('administrator-missing')
    if (length !== (which === 'first' ? 0 : 1)) return identityErrors.fail('administrators-exist')
    const { address, canonical } = email
    const known = await findStaffByEmail(tx, canonical)
    const isWaiting = known?.status === 'invited' && known.roles.includes('admin')
    if (known && !isWaiting) return identityErrors.fail('staff-exists')
    const staffId = known?.staffId ?? newId('stf')
    const roles: StaffRole[] = ['admin']
    if (!known) {
      const person = { staffId, email: address, emailCanonical: canonical, name, roles }
      if (!(await insertStaff(tx, { ...person, status: 'invited' }))) {
        return identityErrors.fail('staff-exists')
      }
      const subject = uuidOf(staffId)
      await insertCredential(tx, { subject, audience: 'staff', passwordHash: null })
    }
    const by = 'system:operator'
    const change = which === 'first' ? 'first-administrator' : known ? 'invited-again' : 'created'
    await appendEvents(tx, [staffChanged.of(staffId, { staffId, change, roles, by })])
    return ok({ staffId })
  })
}
