import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { listStaffByIds } from '../store/staff.ts'
import { database } from '../store.ts'

/** Names of staff by id, for owners of queue items; unknown ids are left out. */
export async function getStaffNames(
  ids: readonly Id<'stf'>[],
): Promise<Result<Record<string, string>>> {
  const rows = await listStaffByIds(database.client, ids)
  return ok(Object.fromEntries(rows.map(({ staffId, name }) => [staffId, name])))
}
