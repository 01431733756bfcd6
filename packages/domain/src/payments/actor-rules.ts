import type { Actor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'

/** Whether the actor may see this customer's payments: the customer, and staff or jobs (api checks roles). */
export function maySee(actor: Actor, customerId: Id<'cus'>): boolean {
  return actor.kind !== 'customer' || actor.customerId === customerId
}
