import type { CheckPart, FollowingCheck, Violation } from '@corridor/db/check'
import { idOf } from '@corridor/kernel/ids'
import {
  type CounterFacts,
  findUnevenAccounts,
  readCounters,
  type SumFacts,
} from '../store/account-facts.ts'
import { accountPages, journalFeeds } from '../store/journal-feeds.ts'
import { type EntryFacts, readEntries } from '../store/posting-facts.ts'

const rules = {
  chain: 'I2 each entry continues the balance before it',
  last: "I2 counters equal the last entry's balance",
  sums: 'I2 counters equal entries',
} as const

/** Every entry follows the one that it names as the one before: number, and balance on its account's own side. */
export function judgeEntries(entries: readonly EntryFacts[]): Violation[] {
  const broken = entries.filter((entry) => !continues(entry))
  return [...Map.groupBy(broken, ({ id }) => id)].map(([id, [first]]) => ({
    rule: rules.chain,
    subject: idOf('led', id),
    found: first
      ? words('entry', first.seq, 'balance', first.balance, 'after', ...previousOf(first))
      : '',
  }))
}

function continues(entry: EntryFacts): boolean {
  const [seq, balance] = entry.hasPrevious ? previousOf(entry) : ['0', '0']
  if (seq === null || balance === null || entry.isOnOwnSide === null) return false
  const amount = BigInt(entry.amount)
  return (
    BigInt(entry.seq) === BigInt(seq) + 1n &&
    BigInt(entry.balance) === BigInt(balance) + (entry.isOnOwnSide ? amount : -amount)
  )
}

const previousOf = (entry: EntryFacts) => [entry.previousSeq, entry.previousBalance] as const

/** Counters of an account say what its last entry says: how many entries there are, and the balance after them. */
export function judgeCounters(counters: readonly CounterFacts[]): Violation[] {
  return counters
    .filter(
      ({ entryCount, lastSeq, balance, lastBalance }) =>
        entryCount !== (lastSeq ?? '0') || balance !== (lastBalance ?? '0'),
    )
    .map(({ id, entryCount, balance, lastSeq, lastBalance }) => ({
      rule: rules.last,
      subject: idOf('acc', id),
      found: words('counters', entryCount, balance, 'last entry', lastSeq, lastBalance),
    }))
}

/** Both counters of each account are the sums of its entries, and their number is right. */
export function judgeSums(uneven: readonly SumFacts[]): Violation[] {
  return uneven.map(({ id, debits, credits, entryDebits, entryCredits }) => ({
    rule: rules.sums,
    subject: idOf('acc', id),
    found: words(debits, credits, 'entries', entryDebits, entryCredits),
  }))
}

function words(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' ')
}

const postings: CheckPart = {
  name: 'postings',
  feed: journalFeeds.postings,
  rules: [rules.chain],
  look: async (ids, { read }) => ({ violations: judgeEntries(await readEntries(read, ids)) }),
}

const accounts: CheckPart = {
  name: 'accounts',
  feed: journalFeeds.postedAccounts,
  rules: [rules.last],
  look: async (ids, { read }) => ({ violations: judgeCounters(await readCounters(read, ids)) }),
  pages: accountPages,
}

/** I2: balances are what their entries add up to. */
export const balancesEqualEntries: FollowingCheck = {
  invariant: 'I2',
  rules: [rules.sums, rules.last, rules.chain],
  parts: [postings, accounts],
  whole: async (reader) => ({
    checked: 0,
    violations: judgeSums(await findUnevenAccounts(reader)),
  }),
  fullOnly: [rules.sums],
}
