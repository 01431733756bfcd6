import { transferStates } from '@corridor/domain/transfers/contract'
import { isId } from '@corridor/kernel/ids'
import type { AskedFor } from '../../page/address-query.ts'

/** The filter that an address asks for; what it says and nobody knows is left out. */
export function transfersFilter(one: AskedFor) {
  const customerId = one('customer')
  return {
    text: one('q') || undefined,
    state: transferStates.find((state) => state === one('state')),
    customerId: isId('cus', customerId) ? customerId : undefined,
  }
}
