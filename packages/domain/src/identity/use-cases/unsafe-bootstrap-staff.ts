import { appendEvents } from '@corridor/db/outbox'
import type { StaffRole } from '@corridor/kernel/actor'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { hashPassword } from '../adapters/password-hash.ts'
import { parseEmail } from '../email.ts'
import { identityErrors } from '../errors.ts'
import { staffChanged } from '../events.ts'
import { activateTotp, insertCredential, setPendingTotp } from '../store/credentials.ts'
import { findStaffByEmail, insertStaff } from '../store/staff.ts'
import { database } from '../store.ts'

/**
 * Makes an active staff account with a known password and authenticator secret, without anybody's
 * permission: somebody has to be the first admin. For the seed and the operator's own command only,
 * never for a router. An account with this address is left as it is. Errors: email-invalid.
 * @param input.totpSecret base32
 */
export async function unsafeBootstrapStaff(input: {
  email: string
  password: string
  name: string
  roles: readonly StaffRole[]
  totpSecret: string
}): Promise<Result<{ staffId: Id<'stf'> }>> {
  const email = parseEmail(input.email)
  if (!email) return identityErrors.fail('email-invalid')
  const existing = await findStaffByEmail(database.client, email.canonical)
  if (existing) return ok({ staffId: existing.staffId })
  const staffId = newId('stf')
  const subject = uuidOf(staffId)
  const roles = [...input.roles]
  const passwordHash = await hashPassword(input.password)
  return await database.transaction(async (tx) => {
    const { address, canonical } = email
    const person = { staffId, email: address, emailCanonical: canonical, name: input.name, roles }
    if (!(await insertStaff(tx, { ...person, status: 'active' }))) {
      const other = await findStaffByEmail(tx, canonical)
      return other ? ok({ staffId: other.staffId }) : identityErrors.fail('staff-not-found')
    }
    await insertCredential(tx, { subject, audience: 'staff', passwordHash })
    await setPendingTotp(tx, subject, input.totpSecret)
    await activateTotp(tx, subject)
    const by = 'system:bootstrap'
    await appendEvents(tx, [staffChanged.of(staffId, { staffId, change: 'created', roles, by })])
    return ok({ staffId })
  })
}
