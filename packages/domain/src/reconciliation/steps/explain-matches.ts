import { toWire } from '@corridor/kernel/money'
import { exceptionKinds, type MatchingOutcome } from '../contract.ts'
import { readEntries } from '../store/books.ts'
import { readLines } from '../store/lines.ts'
import type { KnownAccount } from '../store/partner-accounts.ts'
import type { Found } from './find-matches.ts'

const shownMatches = 50
/** Of a batch so many members are shown. */
const shownMembers = 10

/** What was found, in numbers, and the first matches with what each was matched by. */
export async function explainMatches(
  { partnerAccountId, currency }: KnownAccount,
  { rules, matched, differences }: Found,
): Promise<MatchingOutcome> {
  const money = (minor: bigint) => toWire({ minor, currency })
  const first = matched.matches.slice(0, shownMatches)
  const members = (seqs: readonly number[]) => seqs.slice(0, shownMembers)
  const [entries, lines] = await Promise.all([
    readEntries(
      partnerAccountId,
      first.flatMap(({ ours }) => members(ours)),
    ),
    readLines(
      partnerAccountId,
      first.flatMap(({ theirs }) => members(theirs)),
    ),
  ])
  const ourSide = (seqs: readonly number[]) =>
    entries
      .filter(({ seq }) => seqs.includes(Number(seq)))
      .map((one) => ({ reference: one.reference, day: one.day, amount: money(one.minor) }))
  const theirSide = (seqs: readonly number[]) =>
    lines
      .filter(({ seq }) => seqs.includes(Number(seq)))
      .map((one) => ({
        reference: one.endToEndId ?? one.bankReference ?? one.remittance ?? '',
        day: one.day,
        amount: money(one.minor),
      }))
  return {
    rules: rules.map(({ name }, at) => ({
      name,
      matches: matched.matches.filter((match) => match.rule === at).length,
    })),
    matches: matched.matches.length,
    first: first.map((match) => ({
      rule: rules[match.rule]?.name ?? '',
      shape: rules[match.rule]?.shape ?? '',
      reference: match.reference,
      difference: money(match.differenceMinor),
      days: match.days,
      ours: ourSide(match.ours),
      theirs: theirSide(match.theirs),
    })),
    exceptions: exceptionKinds.flatMap((kind) => {
      const count = differences.filter((one) => one.kind === kind).length
      return count > 0 ? [{ kind, count }] : []
    }),
    openOurs: matched.ours.length,
    openTheirs: matched.theirs.length,
  }
}
