import { appendEvents } from '@corridor/db/outbox'
import type { Id } from '@corridor/kernel/ids'
import { staffProposalSettled } from '../events.ts'
import { type ProposalRow, settleProposal } from '../store/staff-proposals.ts'
import type { Db } from '../store.ts'

/** Ends what was asked for and not decided, inside the caller's transaction, with its events. */
export async function voidProposals(
  tx: Db,
  proposals: readonly ProposalRow[],
  by: Id<'stf'>,
): Promise<void> {
  for (const { proposalId, kind, staffId: about } of proposals) {
    await settleProposal(tx, proposalId, 'voided', by)
    const facts = {
      proposalId,
      staffId: about,
      kind,
      outcome: 'voided',
      by: `staff:${by}`,
    } as const
    await appendEvents(tx, [staffProposalSettled.of(proposalId, facts)])
  }
}
