import { idOf, newUuid } from '@corridor/kernel/ids'
import { expect, it } from 'vitest'
import { judgeCurrencies, judgePostings } from './postings-balance.ts'

const id = newUuid()
const whole = { id, legs: 2, highest: 2, fitting: 2 }

it('a posting with all its legs, each in the currency of its accounts, balances', () => {
  expect(judgePostings([whole])).toEqual([])
})

it('a leg that is gone, or in another currency, is found', () => {
  const found = judgePostings([{ ...whole, highest: 3 }])
  expect(found).toEqual([
    {
      rule: 'I1 debits equal credits per transfer and currency',
      subject: idOf('led', id),
      found: 'legs 2 numbered to 3 in currencies of their accounts 2',
    },
  ])
  expect(judgePostings([{ ...whole, fitting: 1 }])).toHaveLength(1)
  // an account that is gone fits no currency
  expect(judgePostings([{ ...whole, fitting: 0 }])).toHaveLength(1)
})

it('a currency whose accounts do not add up to nothing is found, whatever the size', () => {
  const huge = '-9223372036854775808000'
  expect(
    judgeCurrencies([
      { currency: 'EUR', differenceMinor: '0' },
      { currency: 'USD', differenceMinor: huge },
      { currency: 'JPY', differenceMinor: '1' },
    ]).map(({ subject, found }) => [subject, found]),
  ).toEqual([
    ['USD', huge],
    ['JPY', '1'],
  ])
})
