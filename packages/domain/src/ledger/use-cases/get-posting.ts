import { type Id, isId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { PostingView } from '../contract.ts'
import { ledgerErrors } from '../errors.ts'
import { findPosting } from '../store/journal.ts'

/** One page of the journal: a posting with its legs, its captures and its reversals. Errors: `ledger.not-found`. */
export async function getPosting(ledgerTransferId: Id<'led'>): Promise<Result<PostingView>> {
  const posting = isId('led', ledgerTransferId) ? await findPosting(ledgerTransferId) : null
  return posting ? ok(posting) : ledgerErrors.fail('not-found')
}
