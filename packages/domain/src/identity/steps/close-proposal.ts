import { appendEvents } from '@corridor/db/outbox'
import type { Id } from '@corridor/kernel/ids'
import { staffProposalSettled } from '../events.ts'
import { type ProposalOutcome, type ProposalRow, settleProposal } from '../store/staff-proposals.ts'
import type { Db } from '../store.ts'

/** Ends a proposal with its event, inside the caller's transaction. @param by the administrator who does so */
export async function closeProposal(
  tx: Db,
  { proposalId, staffId, kind }: ProposalRow,
  outcome: ProposalOutcome,
  by: Id<'stf'>,
): Promise<void> {
  await settleProposal(tx, proposalId, outcome, by)
  const facts = { proposalId, staffId, kind, outcome, by: `staff:${by}` }
  await appendEvents(tx, [staffProposalSettled.of(proposalId, facts)])
}
