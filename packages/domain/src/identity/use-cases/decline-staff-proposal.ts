import type { Actor } from '@corridor/kernel/actor'
import type { Result } from '@corridor/kernel/result'
import { type AboutProposal, endProposal } from '../steps/end-proposal.ts'

/**
 * Says no to what another admin asked for.
 * Errors: not-allowed, proposal-not-found, proposal-same-person, proposal-own-account.
 */
export async function declineStaffProposal(
  actor: Actor,
  input: AboutProposal,
): Promise<Result<void>> {
  return await endProposal(actor, input, 'declined')
}
