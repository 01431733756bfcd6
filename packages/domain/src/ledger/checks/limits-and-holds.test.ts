import { newUuid } from '@corridor/kernel/ids'
import { describe, expect, it } from 'vitest'
import type { AccountFacts } from '../store/account-facts.ts'
import { judgeAccounts } from './limits-and-holds.ts'

/** 100 posted, 30 of it set aside, 20 more promised. */
const wallet: AccountFacts = {
  id: newUuid(),
  kind: 'wallet',
  side: 'credit',
  postedDebits: '50',
  postedCredits: '150',
  pendingDebits: '30',
  pendingCredits: '20',
  floor: '0',
  ceiling: null,
  heldDebits: '30',
  heldCredits: '20',
}
/** The same, seen from the other side. */
const transit: AccountFacts = {
  ...wallet,
  kind: 'rail-transit',
  side: 'debit',
  postedDebits: '150',
  postedCredits: '50',
  pendingDebits: '20',
  pendingCredits: '30',
  heldDebits: '20',
  heldCredits: '30',
}
const rulesOf = (account: AccountFacts) => judgeAccounts([account]).map(({ rule }) => rule)

describe.each([
  ['an account on the credit side', wallet],
  ['an account on the debit side', transit],
])('%s', (_, account) => {
  it('may be as empty as its floor and as full as its ceiling', () => {
    expect(rulesOf({ ...account, floor: '70', ceiling: '120' })).toEqual([])
    expect(rulesOf({ ...account, floor: null })).toEqual([])
  })

  it.each<Partial<AccountFacts>>([{ floor: '71' }, { ceiling: '119' }])(
    'is found beyond either: %o',
    (limits) => {
      expect(rulesOf({ ...account, ...limits })).toEqual([
        'I3 no account is beyond its floor or its ceiling',
      ])
    },
  )

  it.each<Partial<AccountFacts>>([{ heldDebits: '0' }, { heldCredits: '31' }])(
    'that sets aside for no hold is found: %o',
    (held) => {
      expect(rulesOf({ ...account, ...held })).toEqual(['I3 holds equal what is held'])
    },
  )
})

it('a customer with less than nothing is found without a floor too, other accounts are not', () => {
  const short = { ...wallet, postedDebits: '121', floor: null }
  expect(judgeAccounts([short])).toMatchObject([
    { rule: 'I3 no customer has less than nothing available', found: '-1' },
  ])
  expect(rulesOf({ ...short, kind: 'fees' })).toEqual([])
})

it('what was found says how far', () => {
  expect(judgeAccounts([{ ...wallet, ceiling: '119' }])).toMatchObject([
    { found: '70 of 0 120 of 119' },
  ])
  expect(judgeAccounts([{ ...wallet, floor: null, ceiling: '1' }])).toMatchObject([
    { found: '70 of no floor 120 of 1' },
  ])
})
