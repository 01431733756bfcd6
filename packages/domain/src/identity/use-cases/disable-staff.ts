import { appendEvents } from '@corridor/db/outbox'
import { type Actor, actorRef } from '@corridor/kernel/actor'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { identityErrors } from '../errors.ts'
import { staffChanged } from '../events.ts'
import { isAdmin } from '../staff-rules.ts'
import { endSessions } from '../steps/end-sessions.ts'
import { forgetSessions } from '../steps/known-sessions.ts'
import { voidProposals } from '../steps/void-proposals.ts'
import { voidLinks } from '../store/links.ts'
import { findStaff, lockActiveAdmins, updateStaff } from '../store/staff.ts'
import { removeEnrolment } from '../store/staff-enrolments.ts'
import { findOpenOf } from '../store/staff-proposals.ts'
import { database } from '../store.ts'

/**
 * Ends a staff account; its sessions die at once, and so does whatever it asked for and what was
 * asked for it. One admin does this alone, since it only takes away: never to themselves, never to
 * the last admin.
 * Errors: not-allowed, staff-not-found, staff-own-account, staff-last-admin, staff-disabled.
 */
export async function disableStaff(
  actor: Actor,
  input: { staffId: Id<'stf'>; reason: string },
): Promise<Result<void>> {
  if (!isAdmin(actor)) return identityErrors.fail('not-allowed')
  const { staffId, reason } = input
  if (actor.staffId === staffId) return identityErrors.fail('staff-own-account')
  const result = await database.transaction(async (tx) => {
    const admins = await lockActiveAdmins(tx)
    // Whoever lost the role while waiting for the lock acts no more.
    if (!admins.includes(actor.staffId)) return identityErrors.fail('not-allowed')
    const staff = await findStaff(tx, staffId)
    if (!staff) return identityErrors.fail('staff-not-found')
    if (staff.status === 'disabled') return identityErrors.fail('staff-disabled')
    if (admins.includes(staffId) && admins.length === 1) {
      return identityErrors.fail('staff-last-admin')
    }
    await updateStaff(tx, staffId, { status: 'disabled' })
    await voidLinks(tx, uuidOf(staffId), 'staff-invitation')
    await removeEnrolment(tx, staffId)
    await voidProposals(tx, await findOpenOf(tx, staffId), actor.staffId)
    const by = actorRef(actor)
    const roles = [...staff.roles]
    const payload = { staffId, change: 'disabled', roles, reason, by } as const
    await appendEvents(tx, [staffChanged.of(staffId, payload)])
    await endSessions(tx, { audience: 'staff', subject: uuidOf(staffId) }, { why: 'status', by })
    return ok()
  })
  if (result.ok) forgetSessions(uuidOf(staffId))
  return result
}
