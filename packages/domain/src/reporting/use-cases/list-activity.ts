import type { Id } from '@corridor/kernel/ids'
import { ok } from '@corridor/kernel/result'
import { type ListActivityInput, listActivityInput } from '../contract.ts'
import { readActivity } from '../store/activity.ts'
import { database } from '../store.ts'

/** A page of a customer's activity across currencies and kinds, newest first. */
export async function listActivity(customerId: Id<'cus'>, request: ListActivityInput = {}) {
  return ok(await readActivity(database.client, customerId, listActivityInput.parse(request)))
}
