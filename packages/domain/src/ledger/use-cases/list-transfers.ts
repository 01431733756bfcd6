import { idOf, isId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { JournalLine, ListTransfersInput } from '../contract.ts'
import { findJournalLines, findPostingIds } from '../store/journal.ts'

/**
 * The journal, the latest posting first. A search by code alone may answer a short or empty page with a cursor: it
 * looked through a part of the journal and goes on from there. An unknown cursor begins at the start.
 */
export async function listTransfers(
  input: ListTransfersInput = {},
): Promise<Result<{ items: readonly JournalLine[]; nextCursor: string | null }>> {
  const { code = null, reference = null, from = null, to = null, limit = 50 } = input
  const before = isId('led', input.cursor) ? input.cursor : null
  // one more tells whether there is a next page
  const found = await findPostingIds({ code, reference, from, to, before, take: limit + 1 })
  const ids = found.ids.slice(0, limit)
  const last = found.ids.length > limit ? ids.at(-1) : found.lastSeen
  return ok({ items: await findJournalLines(ids), nextCursor: last ? idOf('led', last) : null })
}
