import type { Actor } from '@corridor/kernel/actor'
import { isId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { StaffView } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { listStaffRows, toStaffView } from '../store/staff.ts'
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
