import type { Id } from '@corridor/kernel/ids'
import { readCustomersNow } from '../store/customers-now.ts'

/**
 * Whether the authenticator was taken off in the last 24 hours: money goes to payees of before only. System use.
 */
export async function isCoolingOff(customerId: Id<'cus'>): Promise<boolean> {
  const [customer] = await readCustomersNow([customerId])
  return customer?.isCoolingOff ?? false
}
