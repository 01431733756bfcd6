import type { Id } from '@corridor/kernel/ids'
import type { CustomerNow } from '../contract.ts'
import { readCustomersNow } from '../store/customers-now.ts'

/**
 * Customers for what moves money: one statement for all who ask at once, and never what was true before. Unknown ids
 * are left out. System use.
 */
export async function getCustomersNow(
  customerIds: readonly Id<'cus'>[],
): Promise<ReadonlyMap<Id<'cus'>, CustomerNow>> {
  const found = new Map<Id<'cus'>, CustomerNow>()
  for (const customer of await readCustomersNow(customerIds)) {
    if (customer) found.set(customer.customerId, customer)
  }
  return found
}
