import type { Actor } from '@corridor/kernel/actor'
import { isId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { CustomerSummaryView } from '../contract.ts'
import { toSummary } from '../customer-summary.ts'
import { identityErrors } from '../errors.ts'
import { possiblePhones } from '../phone.ts'
import { searchCustomerRows } from '../store/customers.ts'
import { database } from '../store.ts'

const defaultLimit = 25

/**
 * Customers by id, beginning of e-mail address or handle, the words of a name in any order, or a phone number as its
 * country writes it; all of them, newest first, for an empty text. Staff only; the caller records the view.
 */
export async function searchCustomers(
  actor: Actor,
  input: { text: string; cursor?: string; limit?: number },
): Promise<Result<{ items: CustomerSummaryView[]; nextCursor: string | null }>> {
  if (actor.kind !== 'staff') return identityErrors.fail('not-allowed')
  const limit = Math.min(input.limit ?? defaultLimit, 100)
  const rows = await searchCustomerRows(database.client, {
    text: input.text.trim(),
    phones: possiblePhones(input.text),
    before: isId('cus', input.cursor) ? input.cursor : undefined,
    limit: limit + 1,
  })
  const page = rows.slice(0, limit)
  const nextCursor = rows.length > limit ? (page.at(-1)?.customerId ?? null) : null
  return ok({ items: page.map(toSummary), nextCursor })
}
