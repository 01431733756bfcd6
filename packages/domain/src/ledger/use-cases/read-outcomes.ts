import type { DomainReader } from '@corridor/db/domain-reader'
import { type HoldOutcome, readHoldOutcomes } from '../store/hold-facts.ts'
import { findPosted } from '../store/posting-facts.ts'

/** What became of commands; by bare ids. */
export type LedgerOutcomes = {
  /** The postings that are in the journal. */
  readonly posted: ReadonlySet<string>
  /** A hold that there is not is not among them. */
  readonly holds: ReadonlyMap<string, HoldOutcome>
}

/**
 * What the journal says of many postings and holds at one moment, for checks that compare it with what others say.
 * @param asked bare ids; an empty list asks nothing
 * @throws Error of pg
 */
export function readOutcomes(
  reader: DomainReader,
  asked: { readonly postings: readonly string[]; readonly holds: readonly string[] },
): Promise<LedgerOutcomes> {
  return reader.inSnapshot('ledger', async (read) => ({
    posted: asked.postings.length > 0 ? await findPosted(read, asked.postings) : new Set(),
    holds: asked.holds.length > 0 ? await readHoldOutcomes(read, asked.holds) : new Map(),
  }))
}
