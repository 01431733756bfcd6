import type { Id } from '@corridor/kernel/ids'
import { ok } from '@corridor/kernel/result'
import type { ListActivityInput } from '../contract.ts'
import type { KnownAs } from '../other-sides.ts'
import { readActivity } from '../store/activity.ts'
import { database } from '../store.ts'

/**
 * A page of a customer's activity across currencies and kinds, newest first.
 * @param names names of others (`listOtherSides` tells whose) and references of transfers and deposits, to search by
 *   beside what the lines themselves say
 */
export async function listActivity(
  customerId: Id<'cus'>,
  filter: ListActivityInput = {},
  names: readonly KnownAs[] = [],
) {
  return ok(await readActivity(database.client, customerId, filter, names))
}
