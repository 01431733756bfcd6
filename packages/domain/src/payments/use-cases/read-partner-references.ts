import { findPartnerReferences } from '../store/partner-references.ts'

/**
 * By what names a partner's statement may know a movement of ours: for a deposit the provider's own reference and what
 * the payer wrote, for a transfer its payouts and what the rail calls them.
 * @param references of postings in the ledger: `dep_…`, `tr_…`, a credit's id; what has no other name is left out
 */
export function readPartnerReferences(
  references: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  return findPartnerReferences(references)
}
