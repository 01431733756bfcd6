import type { CustomerActor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { bankReferencesOf } from '../store/bank-references.ts'

/**
 * The references that banks know a customer's money by, so that a search can find it: of payouts the rail's own, of
 * money that came in by bank what was written on it.
 */
export async function listBankReferences(
  actor: CustomerActor,
): Promise<{ subjectId: Id<'tr'> | Id<'dep'>; reference: string }[]> {
  return bankReferencesOf(actor.customerId)
}
