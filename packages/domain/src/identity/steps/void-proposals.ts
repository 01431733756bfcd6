import type { Id } from '@corridor/kernel/ids'
import type { ProposalRow } from '../store/staff-proposals.ts'
import type { Db } from '../store.ts'
import { closeProposal } from './close-proposal.ts'

/** Ends what was asked for and not decided, inside the caller's transaction, with its events. */
export async function voidProposals(
  tx: Db,
  proposals: readonly ProposalRow[],
  by: Id<'stf'>,
): Promise<void> {
  for (const proposal of proposals) await closeProposal(tx, proposal, 'voided', by)
}
