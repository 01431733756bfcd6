import { isId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { ListReconciliationExceptionsInput, ReconciliationExceptionView } from '../contract.ts'
import { reconciliationErrors } from '../errors.ts'
import { pageExceptions } from '../store/exception-views.ts'
import { database } from '../store.ts'

/** Differences, the newest first; without what was done about each. Errors: reconciliation.bad-cursor. */
export async function listReconciliationExceptions(
  input: ListReconciliationExceptionsInput,
): Promise<Result<{ items: ReconciliationExceptionView[]; nextCursor: string | null }>> {
  const { partnerAccountId, state, cursor, limit = 50 } = input
  if (cursor !== undefined && !isId('dif', cursor)) return reconciliationErrors.fail('bad-cursor')
  const filter = { partnerAccountId, state, before: cursor ?? null, limit: limit + 1 }
  const rows = await pageExceptions(database.client, filter)
  const items = rows.slice(0, limit)
  const nextCursor = rows.length > limit ? (items.at(-1)?.exceptionId ?? null) : null
  return ok({ items, nextCursor })
}
