import { ok, type Result } from '@corridor/kernel/result'
import type { ParentView } from '../contract.ts'
import { findParents } from '../store/positions.ts'

/** Accounts that others are counted under, each with the sums of everything below it; an installation may have none. */
export async function getAccountTree(): Promise<Result<readonly ParentView[]>> {
  return ok(await findParents())
}
