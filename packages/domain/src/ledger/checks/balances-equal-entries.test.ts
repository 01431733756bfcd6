import { idOf, newUuid } from '@corridor/kernel/ids'
import { describe, expect, it } from 'vitest'
import type { CounterFacts } from '../store/account-facts.ts'
import type { EntryFacts } from '../store/posting-facts.ts'
import { judgeCounters, judgeEntries, judgeSums } from './balances-equal-entries.ts'

const id = newUuid()
const entry: EntryFacts = {
  id,
  seq: '8',
  balance: '150',
  amount: '50',
  isOnOwnSide: true,
  hasPrevious: true,
  previousSeq: '7',
  previousBalance: '100',
}
const first: EntryFacts = {
  ...entry,
  seq: '1',
  balance: '50',
  hasPrevious: false,
  previousSeq: null,
  previousBalance: null,
}

describe('an entry', () => {
  it('continues the balance before it, or begins with nothing', () => {
    const onTheOther = { ...entry, isOnOwnSide: false, balance: '50' }
    const below = { ...first, isOnOwnSide: false, balance: '-50' }
    expect(judgeEntries([entry, onTheOther, first, below])).toEqual([])
  })

  it.each<[string, Partial<EntryFacts>]>([
    ['an amount that was edited', { amount: '51' }],
    ['a balance that was edited', { balance: '151' }],
    ['the wrong side', { isOnOwnSide: false }],
    ['an account that is gone', { isOnOwnSide: null }],
    ['a number that was left out', { seq: '9' }],
    ['an entry before it that is gone', { previousSeq: null, previousBalance: null }],
    ['one that says it is the first and is not', { hasPrevious: false }],
  ])('that does not is found: %s', (_, fault) => {
    expect(judgeEntries([{ ...entry, ...fault }])).toMatchObject([{ subject: idOf('led', id) }])
  })

  it('is told once for each posting, exactly beyond what a number can hold', () => {
    const large = {
      ...entry,
      balance: '9007199254740994',
      previousBalance: '9007199254740943',
    }
    expect(judgeEntries([large, large])).toEqual([
      {
        rule: 'I2 each entry continues the balance before it',
        subject: idOf('led', id),
        found: 'entry 8 balance 9007199254740994 after 7 9007199254740943',
      },
    ])
  })
})

describe('the counters of an account', () => {
  const counters: CounterFacts = {
    id,
    entryCount: '8',
    balance: '150',
    lastSeq: '8',
    lastBalance: '150',
  }

  it('say what the last entry says, and nothing where there is none', () => {
    const empty = { id, entryCount: '0', balance: '0', lastSeq: null, lastBalance: null }
    expect(judgeCounters([counters, empty])).toEqual([])
  })

  it.each<Partial<CounterFacts>>([
    { entryCount: '9' },
    { balance: '151' },
    { lastSeq: null, lastBalance: null },
  ])('that say something else are found: %o', (fault) => {
    expect(judgeCounters([{ ...counters, ...fault }])).toMatchObject([
      { rule: "I2 counters equal the last entry's balance", subject: idOf('acc', id) },
    ])
  })

  it('that are not the sums are told with both', () => {
    const uneven = { id, debits: '5', credits: '0', entryDebits: null, entryCredits: null }
    expect(judgeSums([uneven])).toMatchObject([{ found: '5 0 entries' }])
  })
})
