import type { Actor } from '@corridor/kernel/actor'
import { type Id, isId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { StaffProposalView, StaffView } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import type { Reading } from '../reading-contract.ts'
import { isAdmin } from '../staff-rules.ts'
import { findStaff, listStaffByIds, listStaffRows, toStaffView } from '../store/staff.ts'
import { listOpenProposals } from '../store/staff-proposals.ts'
import { database } from '../store.ts'

const defaultLimit = 50

/** All staff accounts, newest first. Staff only; which roles may look is the caller's to check. */
export async function listStaff(
  actor: Actor,
  input: { cursor?: string; limit?: number },
): Promise<Result<{ items: StaffView[]; nextCursor: string | null }>> {
  if (actor.kind !== 'staff') return identityErrors.fail('not-allowed')
  const limit = Math.min(input.limit ?? defaultLimit, 100)
  const before = isId('stf', input.cursor) ? input.cursor : undefined
  const rows = await listStaffRows(database.client, { before, limit: limit + 1 })
  const page = rows.slice(0, limit)
  const nextCursor = rows.length > limit ? (page.at(-1)?.staffId ?? null) : null
  return ok({ items: page.map(toStaffView), nextCursor })
}

/** Names of staff by id, for owners of queue items; unknown ids are left out. */
export async function getStaffNames(
  ids: readonly Id<'stf'>[],
): Promise<Result<Record<string, string>>> {
  const rows = await listStaffByIds(database.client, ids)
  return ok(Object.fromEntries(rows.map(({ staffId, name }) => [staffId, name])))
}

/** A member of staff about themselves: what they are called and how they read. Errors: staff-not-found. */
export async function getStaffSelf(actor: Actor): Promise<Result<{ name: string } & Reading>> {
  const staff = actor.kind === 'staff' ? await findStaff(database.client, actor.staffId) : null
  if (!staff) return identityErrors.fail('staff-not-found')
  const { name, locale, timeZone } = staff
  return ok({ name, locale, timeZone })
}

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
