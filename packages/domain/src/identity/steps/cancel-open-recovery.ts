import type { Id } from '@corridor/kernel/ids'
import { findOpenRecovery } from '../store/recoveries.ts'
import type { Db } from '../store.ts'
import { moveRecovery } from './move-recovery.ts'

/** Ends what is under way inside the caller's transaction: a changed password voids what was asked with the old one. */
export async function cancelOpenRecovery(
  tx: Db,
  customerId: Id<'cus'>,
  by: string,
): Promise<boolean> {
  const recovery = await findOpenRecovery(tx, customerId)
  return recovery ? await moveRecovery(tx, recovery, 'cancelled', { by }) : false
}
