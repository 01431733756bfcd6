import type { Actor } from '@corridor/kernel/actor'
import type { Result } from '@corridor/kernel/result'
import { type AboutProposal, endProposal } from '../steps/end-proposal.ts'

/** Takes back what one asked for oneself. Errors: not-allowed, proposal-not-found. */
export async function cancelStaffProposal(
  actor: Actor,
  input: AboutProposal,
): Promise<Result<void>> {
  return await endProposal(actor, input, 'cancelled')
}
