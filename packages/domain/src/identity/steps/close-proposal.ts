import { appendEvents } from '@corridor/db/outbox'
import { actorRef, type StaffActor } from '@corridor/kernel/actor'
import { staffProposalSettled } from '../events.ts'
import { type ProposalOutcome, type ProposalRow, settleProposal } from '../store/staff-proposals.ts'
import type { Db } from '../store.ts'

/** Ends a proposal with its event, inside the caller's transaction. */
export async function closeProposal(
  tx: Db,
  { proposalId, staffId, kind }: ProposalRow,
  outcome: ProposalOutcome,
  actor: StaffActor,
): Promise<void> {
  await settleProposal(tx, proposalId, outcome, actor.staffId)
  const facts = { proposalId, staffId, kind, outcome, by: actorRef(actor) }
  await appendEvents(tx, [staffProposalSettled.of(proposalId, facts)])
}
