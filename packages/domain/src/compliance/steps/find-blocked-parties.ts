import type { AssessInput, BlockKind } from '../contract.ts'
import { type BlockList, findBlocked } from '../store/blocks.ts'
import type { Gathered } from './gather-facts.ts'

/** What of a transfer is on the own block list: its customer, the account or the customer it goes to, a name. */
export function findBlockedParties(
  blocks: BlockList,
  { customerId, recipient }: AssessInput,
  { recipientName: name }: Gathered,
): BlockKind[] {
  return findBlocked(blocks, [
    { kind: 'customer', value: customerId },
    { kind: 'account', value: recipient.key },
    ...(recipient.customerId ? [{ kind: 'customer' as const, value: recipient.customerId }] : []),
    ...(name ? [{ kind: 'name' as const, value: name }] : []),
  ])
}
