import type { StaffProposal } from '@corridor/db/clients/identity'
import { inBatches } from '@corridor/db/prune'
import type { StaffRole } from '@corridor/kernel/actor'
import { type Id, idOf, isId, uuidOf } from '@corridor/kernel/ids'
import type { StaffProposalKind, StaffStatus } from '../contract.ts'
import { newAdministratorDays, type ProposalContent } from '../proposal-rules.ts'
import type { Db } from '../store.ts'

export type ProposalOutcome = 'approved' | 'declined' | 'cancelled' | 'voided'

export type ProposalRow = ProposalContent & {
  readonly proposalId: Id<'spr'>
  readonly contentHash: Uint8Array
  readonly createdAt: Date
  readonly outcome: ProposalOutcome | null
}

function toRow(row: StaffProposal): ProposalRow {
  return {
    proposalId: idOf('spr', row.id),
    kind: row.kind as StaffProposalKind,
    staffId: idOf('stf', row.staffId),
    email: row.email,
    emailCanonical: row.emailCanonical,
    name: row.name,
    statusBefore: row.statusBefore as StaffStatus | null,
    rolesBefore: row.rolesBefore as StaffRole[],
    roles: row.roles as StaffRole[],
    reason: row.reason,
    proposedBy: idOf('stf', row.proposedBy),
    contentHash: row.contentHash,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    outcome: row.outcome as ProposalOutcome | null,
  }
}

/** False when something open is asked for this address already. */
export async function insertProposal(
  db: Db,
  proposalId: Id<'spr'>,
  content: ProposalContent,
  contentHash: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const { staffId, proposedBy, rolesBefore, roles, ...plain } = content
  const created = await db.staffProposal.createMany({
    data: [
      {
        ...plain,
        id: uuidOf(proposalId),
        staffId: uuidOf(staffId),
        proposedBy: uuidOf(proposedBy),
        rolesBefore: [...rolesBefore],
        roles: [...roles],
        contentHash,
      },
    ],
    skipDuplicates: true,
  })
  return created.count === 1
}

/** The proposal, locked until the transaction ends. */
export async function lockProposal(db: Db, proposalId: Id<'spr'>): Promise<ProposalRow | null> {
  if (!isId('spr', proposalId)) return null
  const id = uuidOf(proposalId)
  await db.$queryRaw`SELECT id FROM staff_proposal WHERE id = ${id}::uuid FOR UPDATE`
  const row = await db.staffProposal.findUnique({ where: { id } })
  return row && toRow(row)
}

export async function settleProposal(
  db: Db,
  proposalId: Id<'spr'>,
  outcome: ProposalOutcome,
  by: Id<'stf'>,
): Promise<void> {
  await db.$executeRaw`
    UPDATE staff_proposal
    SET outcome = ${outcome}, settled_by = ${uuidOf(by)}::uuid, settled_at = now()
    WHERE id = ${uuidOf(proposalId)}::uuid AND outcome IS NULL`
}

/** What waits for a decision and can still be decided, oldest first. */
export async function listOpenProposals(db: Db): Promise<ProposalRow[]> {
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM staff_proposal WHERE outcome IS NULL AND expires_at > now()
    ORDER BY id LIMIT 100`
  const rows = await db.staffProposal.findMany({
    where: { id: { in: ids.map((row) => row.id) } },
    orderBy: { id: 'asc' },
  })
  return rows.map(toRow)
}

/** What is still open and was asked for by this person, or is about them. */
export async function findOpenOf(db: Db, staffId: Id<'stf'>): Promise<ProposalRow[]> {
  const id = uuidOf(staffId)
  const rows = await db.staffProposal.findMany({
    where: { outcome: null, OR: [{ proposedBy: id }, { staffId: id }] },
  })
  return rows.map(toRow)
}

/** What this person asked for and nobody decided. */
export async function findOpenOfMaker(db: Db, staffId: Id<'stf'>): Promise<ProposalRow[]> {
  const rows = await db.staffProposal.findMany({
    where: { outcome: null, proposedBy: uuidOf(staffId) },
  })
  return rows.map(toRow)
}

/** Open in the books though its time is over: the next one for the same address takes its place. */
export async function findExpiredFor(db: Db, emailCanonical: string): Promise<ProposalRow | null> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM staff_proposal
    WHERE email_canonical = ${emailCanonical} AND outcome IS NULL AND expires_at <= now()`
  const id = rows[0]?.id
  return id ? await lockProposal(db, idOf('spr', id)) : null
}

/** Whether one of the two became an administrator at the other's request within the last days. */
export async function isNewAdministratorOf(
  db: Db,
  one: Id<'stf'>,
  other: Id<'stf'>,
): Promise<boolean> {
  const [a, b] = [uuidOf(one), uuidOf(other)]
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM staff_proposal
    WHERE ((staff_id = ${a}::uuid AND proposed_by = ${b}::uuid)
        OR (staff_id = ${b}::uuid AND proposed_by = ${a}::uuid))
      AND outcome = 'approved' AND 'admin' = ANY (roles)
      AND (kind IN ('create', 'enable') OR NOT 'admin' = ANY (roles_before))
      AND settled_at > now() - make_interval(days => ${newAdministratorDays})
    LIMIT 1`
  return rows.length > 0
}

/** Removes what was settled, or ran out, more than 30 days ago: the audit log keeps who did what. */
export async function sweepProposals(db: Db): Promise<number> {
  return inBatches(
    (limit) => db.$executeRaw`
      DELETE FROM staff_proposal WHERE id IN (
        SELECT id FROM staff_proposal WHERE expires_at < now() - interval '30 days' LIMIT ${limit})`,
  )
}
