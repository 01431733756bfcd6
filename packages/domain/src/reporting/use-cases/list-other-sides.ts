import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { readOtherSides } from '../store/activity.ts'
import { database } from '../store.ts'

/** With whom a customer's activity is: ids for whoever looks their names up, so that a search can find them. */
export async function listOtherSides(
  customerId: Id<'cus'>,
): Promise<Result<{ customerIds: Id<'cus'>[]; recipientIds: Id<'rcp'>[] }>> {
  return ok(await readOtherSides(database.client, customerId))
}
