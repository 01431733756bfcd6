import type { Id } from '@corridor/kernel/ids'
import { ok } from '@corridor/kernel/result'
import type { ListActivityInput } from '../contract.ts'
import type { SearchName } from '../search-names.ts'
import { readActivity } from '../store/activity.ts'
import { database } from '../store.ts'

/**
 * A page of a customer's activity across currencies and kinds, newest first.
 * @param names names of counterparties (`listCounterparties` tells whose) and references of transfers and deposits, which a
 *   search looks through beside the lines themselves
 */
export async function listActivity(
  customerId: Id<'cus'>,
  filter: ListActivityInput = {},
  names: readonly SearchName[] = [],
) {
  return ok(await readActivity(database.client, customerId, filter, names))
}
