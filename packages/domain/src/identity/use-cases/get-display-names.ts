import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { findNames } from '../store/profiles.ts'

/** Public names by id; unknown ids are left out. */
export async function getDisplayNames(
  ids: readonly Id<'cus'>[],
): Promise<Result<Record<string, { displayName: string; handle: string }>>> {
  return ok(Object.fromEntries(await findNames(ids)))
}
