import { appendEvents } from '@corridor/db/outbox'
import { type Actor, actorRef, type StaffActor } from '@corridor/kernel/actor'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { identityErrors } from '../errors.ts'
import { staffChanged } from '../events.ts'
import { hashOfProposal, isSameRoles, refusalOfChecker } from '../proposal-rules.ts'
import { isSameHash } from '../secret-tokens.ts'
import { isAdmin } from '../staff-rules.ts'
import { closeProposal } from '../steps/close-proposal.ts'
import type { AboutProposal } from '../steps/end-proposal.ts'
import { endSessions } from '../steps/end-sessions.ts'
import { forgetSessions } from '../steps/known-sessions.ts'
import { voidProposals } from '../steps/void-proposals.ts'
import { forgetPassword, insertCredential } from '../store/credentials.ts'
import { voidLinks } from '../store/links.ts'
import { findStaff, insertStaff, lockActiveAdmins, updateStaff } from '../store/staff.ts'
import { removeEnrolment } from '../store/staff-enrolments.ts'
import {
  findOpenOfMaker,
  isNewAdministratorOf,
  lockProposal,
  type ProposalRow,
} from '../store/staff-proposals.ts'
import { type Db, database, databaseNow } from '../store.ts'

/**
 * Does what another admin asked for. The fingerprint says what was seen: the proposal, and the
 * account that it is about, have to be that still. An invitation goes by mail to its address alone.
 * Errors: not-allowed, proposal-not-found, proposal-same-person, proposal-own-account,
 * proposal-new-administrator, proposal-maker-gone, proposal-expired, proposal-changed,
 * staff-exists, staff-last-admin.
 */
export async function approveStaffProposal(
  actor: Actor,
  input: AboutProposal & { fingerprint: string },
): Promise<Result<{ staffId: Id<'stf'> }>> {
  if (!isAdmin(actor)) return identityErrors.fail('not-allowed')
  const result = await database.transaction(async (tx) => {
    const admins = await lockActiveAdmins(tx)
    if (!admins.includes(actor.staffId)) return identityErrors.fail('not-allowed')
    const proposal = await lockProposal(tx, input.proposalId)
    if (!proposal || proposal.outcome) return identityErrors.fail('proposal-not-found')
    const refusal = refusalOfChecker(actor.staffId, proposal)
    if (refusal) return identityErrors.fail(refusal)
    if (await isNewAdministratorOf(tx, actor.staffId, proposal.proposedBy)) {
      return identityErrors.fail('proposal-new-administrator')
    }
    const fault = await faultOf(tx, proposal, input.fingerprint, admins)
    if (fault) {
      await closeProposal(tx, proposal, 'voided', actor.staffId)
      return identityErrors.fail(fault)
    }
    const isAdminLost = proposal.kind === 'invite-again' || !proposal.roles.includes('admin')
    if (isAdminLost && admins.length === 1 && admins.includes(proposal.staffId)) {
      return identityErrors.fail('staff-last-admin')
    }
    if (!(await apply(tx, proposal, actor))) return identityErrors.fail('staff-exists')
    await closeProposal(tx, proposal, 'approved', actor.staffId)
    return ok({ staffId: proposal.staffId })
  })
  if (result.ok) forgetSessions(uuidOf(result.value.staffId))
  return result
}

/** Why it is not, or no longer, what was asked for. */
async function faultOf(
  tx: Db,
  proposal: ProposalRow,
  fingerprint: string,
  admins: readonly Id<'stf'>[],
) {
  if (proposal.expiresAt <= (await databaseNow(tx))) return 'proposal-expired'
  if (!admins.includes(proposal.proposedBy)) return 'proposal-maker-gone'
  const hash = hashOfProposal(proposal)
  const isAsAsked = isSameHash(hash, proposal.contentHash)
  if (!isAsAsked || Buffer.from(hash).toString('hex') !== fingerprint) return 'proposal-changed'
  const staff = await findStaff(tx, proposal.staffId)
  if (!staff) return proposal.kind === 'create' ? null : 'proposal-changed'
  const isAsSeen =
    staff.status === proposal.statusBefore &&
    staff.emailCanonical === proposal.emailCanonical &&
    isSameRoles(staff.roles, proposal.rolesBefore)
  return isAsSeen ? null : 'proposal-changed'
}

const changes = {
  create: 'created',
  'set-roles': 'roles-set',
  'invite-again': 'invited-again',
  enable: 'enabled',
} as const

/** False when somebody else got an account with this address. */
async function apply(tx: Db, proposal: ProposalRow, checker: StaffActor): Promise<boolean> {
  const { kind, staffId, email, emailCanonical, name, reason } = proposal
  const roles = [...proposal.roles]
  const subject = uuidOf(staffId)
  const by = actorRef(checker)
  if (kind === 'create') {
    const person = { staffId, email, emailCanonical, name, roles, status: 'invited' } as const
    if (!(await insertStaff(tx, person))) return false
    await insertCredential(tx, { subject, audience: 'staff', passwordHash: null })
  } else {
    if (kind === 'set-roles') await updateStaff(tx, staffId, { roles })
    else {
      await updateStaff(tx, staffId, { roles, status: 'invited' })
      await forgetPassword(tx, subject)
      await voidLinks(tx, subject, 'staff-invitation')
      await removeEnrolment(tx, staffId)
    }
    await endSessions(tx, { audience: 'staff', subject }, { why: 'status', by })
    if (kind !== 'set-roles' || !roles.includes('admin')) {
      // whoever held the account until now may have planted them
      await voidProposals(tx, await findOpenOfMaker(tx, staffId), checker.staffId)
    }
  }
  const proposedBy = `staff:${proposal.proposedBy}`
  const payload = { staffId, change: changes[kind], roles, reason, by, proposedBy }
  await appendEvents(tx, [staffChanged.of(staffId, payload)])
  return true
}
