import type { Id } from '@corridor/kernel/ids'
import { findUnsettled } from '../store/deposits.ts'
import { countOpenAbout } from '../store/exceptions.ts'

/** What may still bring money to a customer: payment pages that are open, and money that waits for a person. */
export async function countOpenDeposits(
  customerId: Id<'cus'>,
): Promise<{ awaiting: number; exceptions: number }> {
  const unsettled = await findUnsettled(customerId)
  const held = unsettled.filter((one) => !one.isAwaiting).map((one) => one.depositId)
  return {
    awaiting: unsettled.length - held.length,
    exceptions: await countOpenAbout(held),
  }
}
