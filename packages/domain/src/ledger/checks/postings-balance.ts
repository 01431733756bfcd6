import type { CheckPart, FollowingCheck, Violation } from '@corridor/db/check'
import { idOf } from '@corridor/kernel/ids'
import { journalFeeds } from '../store/journal-feeds.ts'
import {
  type CurrencyFacts,
  type PostingFacts,
  readCurrencies,
  readPostings,
} from '../store/posting-facts.ts'

const rules = {
  posting: 'I1 debits equal credits per transfer and currency',
  currency: 'I1 debits equal credits per currency',
} as const

/**
 * A leg is one amount on two sides, so a posting balances by its form as long as all its legs are there, and both
 * accounts of each are in its currency.
 */
export function judgePostings(postings: readonly PostingFacts[]): Violation[] {
  return postings
    .filter(({ legs, highest, fitting }) => legs !== highest || fitting !== legs)
    .map(({ id, legs, highest, fitting }) => ({
      rule: rules.posting,
      subject: idOf('led', id),
      found: `legs ${legs} numbered to ${highest} in currencies of their accounts ${fitting}`,
    }))
}

/** What was given to accounts of a currency was taken from others. */
export function judgeCurrencies(currencies: readonly CurrencyFacts[]): Violation[] {
  return currencies
    .filter(({ differenceMinor }) => BigInt(differenceMinor) !== 0n)
    .map(({ currency, differenceMinor }) => ({
      rule: rules.currency,
      subject: currency,
      found: differenceMinor,
    }))
}

const postings: CheckPart = {
  name: 'postings',
  feed: journalFeeds.postings,
  rules: [rules.posting],
  look: async (ids, { read }) => ({ violations: judgePostings(await readPostings(read, ids)) }),
}

/** I1: what was taken equals what was given, in each posting and over all accounts of a currency. */
export const postingsBalance: FollowingCheck = {
  invariant: 'I1',
  rules: Object.values(rules),
  parts: [postings],
  standing: async (reader) => {
    const currencies = await readCurrencies(reader)
    return { checked: currencies.length, violations: judgeCurrencies(currencies) }
  },
}
