import { ok, type Result } from '@corridor/kernel/result'
import type { EntryView } from '../contract.ts'
import { findEntriesByReference } from '../store/reading.ts'

/**
 * The entries of the postings made for one owner's id (`tr_…`, `dep_…`), oldest first; none is an empty answer. What
 * `getTransfersByReference` says of them, for whoever wants no holds.
 */
export async function getEntriesByReference(
  reference: string,
): Promise<Result<readonly EntryView[]>> {
  return ok(await findEntriesByReference(reference))
}
