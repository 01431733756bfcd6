import type { Actor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { identityErrors } from '../errors.ts'
import { refusalOfChecker } from '../proposal-rules.ts'
import { isAdmin } from '../staff-rules.ts'
import { lockActiveAdmins } from '../store/staff.ts'
import { lockProposal } from '../store/staff-proposals.ts'
import { database } from '../store.ts'
import { closeProposal } from './close-proposal.ts'

/** The proposal that is meant. */
export type AboutProposal = { readonly proposalId: Id<'spr'> }

/**
 * Ends a proposal that changes nothing: declined by another administrator, or cancelled by its own.
 * Errors: not-allowed, proposal-not-found; for declining also proposal-same-person, proposal-own-account.
 */
export async function endProposal(
  actor: Actor,
  { proposalId }: AboutProposal,
  outcome: 'declined' | 'cancelled',
): Promise<Result<void>> {
  if (!isAdmin(actor)) return identityErrors.fail('not-allowed')
  return await database.transaction(async (tx) => {
    if (!(await lockActiveAdmins(tx)).includes(actor.staffId)) {
      return identityErrors.fail('not-allowed')
    }
    const proposal = await lockProposal(tx, proposalId)
    if (!proposal || proposal.outcome) return identityErrors.fail('proposal-not-found')
    const isMaker = proposal.proposedBy === actor.staffId
    if (outcome === 'cancelled' && !isMaker) return identityErrors.fail('not-allowed')
    const refusal = outcome === 'declined' ? refusalOfChecker(actor.staffId, proposal) : null
    if (refusal) return identityErrors.fail(refusal)
    await closeProposal(tx, proposal, outcome, actor.staffId)
    return ok()
  })
}
