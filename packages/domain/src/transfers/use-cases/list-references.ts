import type { CustomerActor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { referencesOf } from '../store/queries.ts'

/** What this customer wrote as the reference of their transfers, so that a search can find them by it. */
export async function listReferences(
  actor: CustomerActor,
): Promise<{ transferId: Id<'tr'>; reference: string }[]> {
  return referencesOf(actor.customerId)
}
