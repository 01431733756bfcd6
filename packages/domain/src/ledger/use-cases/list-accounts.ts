import { isId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { AccountView, ListAccountsInput } from '../contract.ts'
import * as reading from '../store/reading.ts'

/** The accounts of the chart, page by page, for the console. An unknown cursor begins at the start. */
export async function listAccounts(
  input: ListAccountsInput = {},
): Promise<Result<{ items: readonly AccountView[]; nextCursor: string | null }>> {
  const limit = input.limit ?? 50
  const after = isId('acc', input.cursor) ? input.cursor : null
  const filter = {
    ...(input.kind && { kind: input.kind }),
    ...(input.currency && { currency: input.currency }),
  }
  const found = await reading.findAccounts(filter, after, limit + 1)
  const items = found.slice(0, limit)
  const nextCursor = found.length > limit ? (items.at(-1)?.accountId ?? null) : null
  return ok({ items, nextCursor })
}
