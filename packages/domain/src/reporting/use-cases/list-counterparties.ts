import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { readCounterparties } from '../store/activity.ts'
import { database } from '../store.ts'

/** The counterparties of a customer's activity, as ids: whoever searches hands their names to `listActivity`. */
export async function listCounterparties(
  customerId: Id<'cus'>,
): Promise<Result<{ customerIds: Id<'cus'>[]; recipientIds: Id<'rcp'>[] }>> {
  return ok(await readCounterparties(database.client, customerId))
}
