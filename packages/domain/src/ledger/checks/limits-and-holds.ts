import type { CheckPart, FollowingCheck, Violation } from '@corridor/db/check'
import { idOf } from '@corridor/kernel/ids'
import { type AccountFacts, readAccounts } from '../store/account-facts.ts'
import { accountPages, journalFeeds } from '../store/journal-feeds.ts'

const rules = {
  available: 'I3 no customer has less than nothing available',
  limits: 'I3 no account is beyond its floor or its ceiling',
  held: 'I3 holds equal what is held',
} as const

/** No account gives or takes more than it may, and what is set aside in it is what remains of its open holds. */
export function judgeAccounts(accounts: readonly AccountFacts[]): Violation[] {
  return accounts.flatMap((account) => {
    const subject = idOf('acc', account.id)
    const violations: Violation[] = []
    const { available, filled } = standingOf(account)
    if (account.kind === 'wallet' && available < 0n) {
      violations.push({ rule: rules.available, subject, found: `${available}` })
    }
    const { floor, ceiling } = account
    if (
      (floor !== null && available < BigInt(floor)) ||
      (ceiling !== null && filled > BigInt(ceiling))
    ) {
      const found = `${available} of ${floor ?? 'no floor'} ${filled} of ${ceiling ?? 'no ceiling'}`
      violations.push({ rule: rules.limits, subject, found })
    }
    const { pendingDebits, pendingCredits, heldDebits, heldCredits } = account
    if (pendingDebits !== heldDebits || pendingCredits !== heldCredits) {
      const found = `${pendingDebits} ${pendingCredits} holds ${heldDebits} ${heldCredits}`
      violations.push({ rule: rules.held, subject, found })
    }
    return violations
  })
}

/** What may still be taken from an account, and how full it is with what was promised to it; minor units. */
function standingOf(account: AccountFacts): { available: bigint; filled: bigint } {
  const [debits, credits] = [BigInt(account.postedDebits), BigInt(account.postedCredits)]
  const [pendingDebits, pendingCredits] = [
    BigInt(account.pendingDebits),
    BigInt(account.pendingCredits),
  ]
  if (account.side === 'credit') {
    const posted = credits - debits
    return { available: posted - pendingDebits, filled: posted + pendingCredits }
  }
  const posted = debits - credits
  return { available: posted - pendingCredits, filled: posted + pendingDebits }
}

const postings: CheckPart = {
  name: 'postings',
  feed: journalFeeds.postedAccounts,
  rules: Object.values(rules),
  look: async (ids, { read }) => ({ violations: judgeAccounts(await readAccounts(read, ids)) }),
  pages: accountPages,
}

/** I3: no account gives what it does not have, and what is set aside equals the open holds. */
export const limitsAndHolds: FollowingCheck = {
  invariant: 'I3',
  rules: Object.values(rules),
  parts: [
    postings,
    { ...postings, name: 'holds', feed: journalFeeds.heldAccounts, isCovered: true },
    { ...postings, name: 'resolutions', feed: journalFeeds.resolvedAccounts, isCovered: true },
  ],
}
