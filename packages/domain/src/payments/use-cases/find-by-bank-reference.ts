import type { StaffActor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { transfersByBankReference } from '../store/bank-references.ts'

/** The transfers whose payout a bank knows by this reference, written in full. Staff only. */
export async function findByBankReference(
  _actor: StaffActor,
  reference: string,
): Promise<Id<'tr'>[]> {
  return transfersByBankReference(reference)
}
