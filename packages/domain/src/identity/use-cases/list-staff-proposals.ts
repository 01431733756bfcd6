import type { Actor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import type { StaffProposalView } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { isAdmin } from '../staff-rules.ts'
import { listStaffByIds } from '../store/staff.ts'
import { listOpenProposals } from '../store/staff-proposals.ts'
import { database } from '../store.ts'

/** What waits for a second admin, oldest first. Errors: not-allowed. */
export async function listStaffProposals(
  actor: Actor,
): Promise<Result<{ items: StaffProposalView[] }>> {
  if (!isAdmin(actor)) return identityErrors.fail('not-allowed')
  const rows = await listOpenProposals(database.client)
  const makers = await listStaffByIds(
    database.client,
    rows.map((row) => row.proposedBy),
  )
  const names = new Map(makers.map((maker) => [maker.staffId, maker.name]))
  return ok({
    items: rows.map((row) => ({
      proposalId: row.proposalId,
      kind: row.kind,
      staffId: row.staffId,
      email: row.email,
      name: row.name,
      rolesBefore: [...row.rolesBefore],
      roles: [...row.roles],
      reason: row.reason,
      proposedBy: row.proposedBy,
      proposedByName: names.get(row.proposedBy) ?? row.proposedBy,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      fingerprint: Buffer.from(row.contentHash).toString('hex'),
    })),
  })
}
