import { isId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { EntryView, ListEntriesInput } from '../contract.ts'
import { ledgerErrors } from '../errors.ts'
import * as reading from '../store/reading.ts'

const cursorPattern = /^(led_[0-9a-z]{26})\.([0-9]{1,4})$/

/**
 * An account's entries with the running balance, newest first.
 * The cursor is the entry that a page ended with, so pages never shift; an unknown one begins at the newest. Errors: `ledger.account-not-found`.
 */
export async function listEntries(
  input: ListEntriesInput,
): Promise<Result<{ items: readonly EntryView[]; nextCursor: string | null }>> {
  const account = isId('acc', input.accountId) ? await reading.findAccount(input.accountId) : null
  if (!account) return ledgerErrors.fail('account-not-found')
  const limit = input.limit ?? 50
  const found = await reading.findEntries(input.accountId, placeOf(input.cursor), limit + 1)
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const nextCursor =
    last && found.length > limit ? `${last.ledgerTransferId}.${Math.ceil(last.entryNo / 2)}` : null
  return ok({ items, nextCursor })
}

function placeOf(cursor: string | undefined): reading.EntryPlace | null {
  const [, transferId, legNo] = cursorPattern.exec(cursor ?? '') ?? []
  return isId('led', transferId) ? { transferId, legNo: Number(legNo) } : null
}
