import { describe, expect, it } from 'vitest'
import { fitAmount, pricedInput, typedMoney } from './price-ask.ts'

describe('typedMoney', () => {
  const ask = { from: 'EUR', to: 'JPY', fixed: 'source' } as const
  it.each([
    ['250', { amount: '250.00', currency: 'EUR' }],
    ['250.', { amount: '250.00', currency: 'EUR' }],
    ['0.5', { amount: '0.50', currency: 'EUR' }],
    ['', null],
    ['0.00', null],
    ['1.234', null],
  ])('%s', (amount, expected) => {
    expect(typedMoney({ ...ask, amount })).toEqual(expected)
  })

  it('reads the box that is fixed', () => {
    expect(typedMoney({ ...ask, fixed: 'target', amount: '5000' })).toEqual({
      amount: '5000',
      currency: 'JPY',
    })
  })
})

describe('fitAmount', () => {
  it.each([
    ['12.34', 'JPY', '12.34'],
    ['12.00', 'JPY', '12'],
    ['12.345', 'EUR', '12.345'],
    ['12.340', 'EUR', '12.34'],
    ['12.3', 'KWD', '12.3'],
    ['12', 'EUR', '12'],
    ['', 'EUR', ''],
  ] as const)('%s in %s', (amount, currency, expected) => {
    expect(fitAmount(amount, currency)).toBe(expected)
  })
})

describe('pricedInput', () => {
  const ask = { from: 'EUR', to: 'GBP', fixed: 'target', way: 'bank' } as const

  it('prices what is typed, on the side where it is typed', () => {
    expect(pricedInput({ ...ask, amount: '20' })).toMatchObject({
      source: 'EUR',
      target: 'GBP',
      fixed: 'target',
      amount: { amount: '20.00', currency: 'GBP' },
      payOut: 'bank',
    })
  })

  it('prices a nominal sum of the source while nothing is typed', () => {
    expect(pricedInput({ ...ask, amount: '' })).toMatchObject({
      fixed: 'source',
      amount: { amount: '1000.00', currency: 'EUR' },
    })
  })
})
