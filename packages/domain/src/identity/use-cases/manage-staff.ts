import { appendEvents } from '@corridor/db/outbox'
import { type Actor, actorRef, type StaffActor, type StaffRole } from '@corridor/kernel/actor'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { parseEmail } from '../email.ts'
import { identityErrors } from '../errors.ts'
import { staffChanged } from '../events.ts'
import { normaliseName } from '../person-rules.ts'
import { forgetPassword, insertCredential } from '../store/credentials.ts'
import { insertLink, voidLinks } from '../store/links.ts'
import {
  findStaff,
  insertStaff,
  lockActiveAdmins,
  type StaffRow,
  updateStaff,
} from '../store/staff.ts'
import { type Db, database } from '../store.ts'
import { forgetSessions } from './authenticate-session.ts'
import { endSessions } from './end-sessions.ts'

export type Invitation = {
  readonly staffId: Id<'stf'>
  /** Opens the page on which password and authenticator are set up. Shown here once. */
  readonly invitationToken: string
  readonly expiresAt: string
}

/**
 * Creates a staff account that its owner completes by invitation, within 72 hours. Admin only; an
 * admin never learns the password or the authenticator's secret.
 * Errors: not-allowed, email-invalid, name-invalid, roles-missing, staff-exists.
 */
export async function createStaff(
  actor: Actor,
  input: { email: string; name: string; roles: readonly StaffRole[] },
): Promise<Result<Invitation>> {
  if (!isAdmin(actor)) return identityErrors.fail('not-allowed')
  const email = parseEmail(input.email)
  if (!email) return identityErrors.fail('email-invalid')
  const name = normaliseName(input.name)
  if (!name) return identityErrors.fail('name-invalid')
  const roles = [...new Set(input.roles)]
  if (roles.length === 0) return identityErrors.fail('roles-missing')
  const staffId = newId('stf')
  const subject = uuidOf(staffId)
  return await database.transaction(async (tx) => {
    const { address, canonical } = email
    const person = { staffId, email: address, emailCanonical: canonical, name, roles }
    if (!(await insertStaff(tx, { ...person, status: 'invited' }))) {
      return identityErrors.fail('staff-exists')
    }
    await insertCredential(tx, { subject, audience: 'staff', passwordHash: null })
    await announce(tx, { staffId, roles }, 'created', actor)
    return ok(await invite(tx, staffId))
  })
}

/**
 * Starts a staff account anew, for instance after a lost phone: password, authenticator and
 * sessions end, and a new invitation is made. Nobody does this to themselves.
 * Errors: as disableStaff.
 */
export async function reinviteStaff(
  actor: Actor,
  input: { staffId: Id<'stf'>; reason: string },
): Promise<Result<Invitation>> {
  return await changeOther(actor, input, async (tx, staff, admin) => {
    if (staff.status === 'disabled') return identityErrors.fail('staff-disabled')
    if (await wouldLoseLastAdmin(tx, staff)) return identityErrors.fail('staff-last-admin')
    await updateStaff(tx, staff.staffId, { status: 'invited' })
    await forgetPassword(tx, uuidOf(staff.staffId))
    await announce(tx, staff, 'invited-again', admin, input.reason)
    return ok(await invite(tx, staff.staffId))
  })
}

/**
 * Ends a staff account; its sessions die at once. Admin only, never one's own, never the last admin.
 * Errors: not-allowed, staff-not-found, staff-own-account, staff-last-admin, staff-disabled.
 */
export async function disableStaff(
  actor: Actor,
  input: { staffId: Id<'stf'>; reason: string },
): Promise<Result<void>> {
  return await changeOther(actor, input, async (tx, staff, admin) => {
    if (staff.status === 'disabled') return identityErrors.fail('staff-disabled')
    if (await wouldLoseLastAdmin(tx, staff)) return identityErrors.fail('staff-last-admin')
    await updateStaff(tx, staff.staffId, { status: 'disabled' })
    await voidLinks(tx, uuidOf(staff.staffId), 'staff-invitation')
    await announce(tx, staff, 'disabled', admin, input.reason)
    return ok()
  })
}

/**
 * Sets somebody's roles; they sign in again with the new ones. Admin only, never one's own.
 * Errors: as disableStaff, and roles-missing.
 */
export async function setStaffRoles(
  actor: Actor,
  input: { staffId: Id<'stf'>; roles: readonly StaffRole[]; reason: string },
): Promise<Result<void>> {
  const roles = [...new Set(input.roles)]
  if (roles.length === 0) return identityErrors.fail('roles-missing')
  return await changeOther(actor, input, async (tx, staff, admin) => {
    if (staff.status === 'disabled') return identityErrors.fail('staff-disabled')
    if (!roles.includes('admin') && (await wouldLoseLastAdmin(tx, staff))) {
      return identityErrors.fail('staff-last-admin')
    }
    await updateStaff(tx, staff.staffId, { roles })
    await announce(tx, { staffId: staff.staffId, roles }, 'roles-set', admin, input.reason)
    return ok()
  })
}

/** What all changes of another's account share: who may, on whom, and that sessions end with it. */
async function changeOther<T>(
  actor: Actor,
  input: { staffId: Id<'stf'>; reason: string },
  change: (tx: Db, staff: StaffRow, admin: StaffActor) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!isAdmin(actor)) return identityErrors.fail('not-allowed')
  if (actor.staffId === input.staffId) return identityErrors.fail('staff-own-account')
  const result = await database.transaction(async (tx) => {
    const admins = await lockActiveAdmins(tx)
    // Whoever lost the role while waiting for the lock acts no more.
    if (!admins.includes(actor.staffId)) return identityErrors.fail('not-allowed')
    const staff = await findStaff(tx, input.staffId)
    if (!staff) return identityErrors.fail('staff-not-found')
    const outcome = await change(tx, staff, actor)
    const subject = uuidOf(staff.staffId)
    const how = { why: 'status', by: actorRef(actor) } as const
    if (outcome.ok) await endSessions(tx, { audience: 'staff', subject }, how)
    return outcome
  })
  if (result.ok) forgetSessions(uuidOf(input.staffId))
  return result
}

function isAdmin(actor: Actor): actor is StaffActor {
  return actor.kind === 'staff' && actor.roles.includes('admin')
}

async function wouldLoseLastAdmin(tx: Db, staff: StaffRow): Promise<boolean> {
  const admins = await lockActiveAdmins(tx)
  return admins.includes(staff.staffId) && admins.length === 1
}

async function invite(tx: Db, staffId: Id<'stf'>): Promise<Invitation> {
  const subject = uuidOf(staffId)
  await voidLinks(tx, subject, 'staff-invitation')
  const { token, expiresAt } = await insertLink(tx, subject, 'staff-invitation')
  return { staffId, invitationToken: token, expiresAt: expiresAt.toISOString() }
}

async function announce(
  tx: Db,
  staff: { staffId: Id<'stf'>; roles: readonly StaffRole[] },
  change: 'created' | 'invited-again' | 'disabled' | 'roles-set',
  by: StaffActor,
  reason?: string,
): Promise<void> {
  const { staffId } = staff
  const roles = [...staff.roles]
  const payload = { staffId, change, roles, reason, by: actorRef(by) }
  await appendEvents(tx, [staffChanged.of(staffId, payload)])
}
