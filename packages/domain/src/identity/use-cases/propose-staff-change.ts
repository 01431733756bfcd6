import { appendEvents } from '@corridor/db/outbox'
import { type Actor, actorRef, type StaffRole } from '@corridor/kernel/actor'
import { type Id, newId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { ProposeStaff } from '../contract.ts'
import { parseEmail } from '../email.ts'
import { identityErrors } from '../errors.ts'
import { staffChangeProposed } from '../events.ts'
import { normaliseName } from '../person-rules.ts'
import {
  hashOfProposal,
  isSameRoles,
  type ProposalContent,
  proposalSeconds,
} from '../proposal-rules.ts'
import { isAdmin } from '../staff-rules.ts'
import { closeProposal } from '../steps/close-proposal.ts'
import { findStaff, findStaffByEmail, lockActiveAdmins, type StaffRow } from '../store/staff.ts'
import { findExpiredFor, insertProposal } from '../store/staff-proposals.ts'
import { type Db, database, expiryIn } from '../store.ts'

type Wanted = Omit<ProposalContent, 'proposedBy' | 'expiresAt'>

/**
 * Asks for a change to a staff account: a new one, other roles, a new invitation, or an account
 * enabled again. Nothing happens before a different admin approves it within 24 hours
 * (`approveStaffProposal`). Nobody asks for their own account.
 * Errors: not-allowed, email-invalid, name-invalid, roles-missing, roles-unchanged, staff-exists,
 * staff-not-found, staff-own-account, staff-disabled, staff-not-disabled, proposal-open.
 */
export async function proposeStaffChange(
  actor: Actor,
  input: ProposeStaff,
): Promise<Result<{ proposalId: Id<'spr'>; expiresAt: string }>> {
  if (!isAdmin(actor)) return identityErrors.fail('not-allowed')
  if (input.kind !== 'create' && input.staffId === actor.staffId) {
    return identityErrors.fail('staff-own-account')
  }
  return await database.transaction(async (tx) => {
    // Whoever lost the role while waiting for the lock acts no more.
    if (!(await lockActiveAdmins(tx)).includes(actor.staffId)) {
      return identityErrors.fail('not-allowed')
    }
    const wanted = input.kind === 'create' ? await newAccount(tx, input) : await change(tx, input)
    if (!wanted.ok) return wanted
    await endExpired(tx, wanted.value.emailCanonical, actor.staffId)
    const expiresAt = await expiryIn(tx, proposalSeconds)
    const content = { ...wanted.value, proposedBy: actor.staffId, expiresAt }
    const proposalId = newId('spr')
    if (!(await insertProposal(tx, proposalId, content, hashOfProposal(content)))) {
      return identityErrors.fail('proposal-open')
    }
    const { kind, staffId, roles, reason } = content
    const until = expiresAt.toISOString()
    const facts = { proposalId, kind, staffId, roles: [...roles], reason, by: actorRef(actor) }
    await appendEvents(tx, [staffChangeProposed.of(proposalId, { ...facts, expiresAt: until })])
    return ok({ proposalId, expiresAt: until })
  })
}

async function newAccount(
  tx: Db,
  input: ProposeStaff & { kind: 'create' },
): Promise<Result<Wanted>> {
  const email = parseEmail(input.email)
  if (!email) return identityErrors.fail('email-invalid')
  const name = normaliseName(input.name)
  if (!name) return identityErrors.fail('name-invalid')
  const roles = [...new Set(input.roles)]
  if (roles.length === 0) return identityErrors.fail('roles-missing')
  if (await findStaffByEmail(tx, email.canonical)) return identityErrors.fail('staff-exists')
  return ok({
    kind: 'create',
    staffId: newId('stf'),
    email: email.address,
    emailCanonical: email.canonical,
    name,
    statusBefore: null,
    rolesBefore: [],
    roles,
    reason: input.reason,
  })
}

async function change(
  tx: Db,
  input: Exclude<ProposeStaff, { kind: 'create' }>,
): Promise<Result<Wanted>> {
  const staff = await findStaff(tx, input.staffId)
  if (!staff) return identityErrors.fail('staff-not-found')
  const roles = input.kind === 'invite-again' ? staff.roles : [...new Set(input.roles)]
  const fault = faultOf(input.kind, staff, roles)
  if (fault) return identityErrors.fail(fault)
  const { staffId, email, emailCanonical, name, status, roles: rolesBefore } = staff
  const { kind, reason } = input
  const account = { staffId, email, emailCanonical, name }
  return ok({ ...account, kind, statusBefore: status, rolesBefore, roles, reason })
}

function faultOf(
  kind: 'set-roles' | 'invite-again' | 'enable',
  staff: StaffRow,
  roles: readonly StaffRole[],
) {
  if (roles.length === 0) return 'roles-missing'
  if (kind === 'enable') return staff.status === 'disabled' ? null : 'staff-not-disabled'
  if (staff.status === 'disabled') return 'staff-disabled'
  return kind === 'set-roles' && isSameRoles(staff.roles, roles) ? 'roles-unchanged' : null
}

/** One that ran out undecided makes room. */
async function endExpired(tx: Db, emailCanonical: string, by: Id<'stf'>): Promise<void> {
  const expired = await findExpiredFor(tx, emailCanonical)
  if (expired) await closeProposal(tx, expired, 'voided', by)
}
