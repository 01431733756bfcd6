import { isId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { EntryView, ListEntriesInput } from '../contract.ts'
import { ledgerErrors } from '../errors.ts'
import * as reading from '../store/reading.ts'

const cursorPattern = /^[0-9]{1,18}$/

/**
 * An account's entries with the running balance, newest first.
 * The cursor is an entry's number, so pages never shift. Errors: `ledger.account-not-found`.
 */
export async function listEntries(
  input: ListEntriesInput,
): Promise<Result<{ items: readonly EntryView[]; nextCursor: string | null }>> {
  const account = isId('acc', input.accountId) ? await reading.findAccount(input.accountId) : null
  if (!account) return ledgerErrors.fail('account-not-found')
  const limit = input.limit ?? 50
  const before = input.cursor && cursorPattern.test(input.cursor) ? BigInt(input.cursor) : null
  const found = await reading.findEntries(input.accountId, before, limit + 1)
  const items = found.slice(0, limit)
  return ok({ items, nextCursor: found.length > limit ? (items.at(-1)?.seq ?? null) : null })
}
