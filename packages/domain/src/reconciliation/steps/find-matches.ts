import type { MatchingRule } from '../contract.ts'
import { classifyRest, type Difference } from '../matching/classify-rest.ts'
import { type Matched, matchSides } from '../matching/match-sides.ts'
import { type Day, dayNumber, dayOf } from '../matching/sides.ts'
import { findMatchedReferences, readOpenEntries } from '../store/books.ts'
import { readOpenLines } from '../store/lines.ts'
import { type KnownAccount, rulesOf } from '../store/partner-accounts.ts'
import { database } from '../store.ts'

export type Found = {
  readonly rules: readonly MatchingRule[]
  readonly rulesVersion: number
  readonly matched: Matched
  readonly differences: readonly Difference[]
}

/**
 * What the rules make of all that is open of an account now; nothing is written.
 * @param rules instead of those in force, to see what they would do
 */
export async function findMatches(
  account: KnownAccount,
  rules?: readonly MatchingRule[],
): Promise<Found> {
  const { partnerAccountId, rulesVersion } = account
  const used = rules ?? (await rulesOf(database.client, account))
  const ours = await readOpenEntries(partnerAccountId)
  const theirs = await readOpenLines(partnerAccountId)
  const matched = matchSides(used, ours, theirs)
  const byPlace = new Map(theirs.map((line) => [line.seq, line]))
  const here = new Set(
    matched.matches.flatMap((match) =>
      match.theirs.flatMap((seq) => byPlace.get(seq)?.references ?? []),
    ),
  )
  const asked = [...new Set(matched.theirs.flatMap((line) => line.references))]
  const before = await findMatchedReferences(partnerAccountId, asked)
  const differences = classifyRest({
    ours: matched.ours,
    theirs: matched.theirs,
    isMatched: (reference) => here.has(reference) || before.has(reference),
    coveredUntil: expectedUntil(account.coveredUntil, used),
  })
  return { rules: used, rulesVersion, matched, differences }
}

/** What we booked may still come for as long as some rule would wait for it. */
function expectedUntil(coveredUntil: Day | null, rules: readonly MatchingRule[]): Day | null {
  if (coveredUntil === null) return null
  const drift = Math.max(...rules.map(({ driftDays }) => driftDays))
  return dayOf(dayNumber(coveredUntil) - drift)
}
