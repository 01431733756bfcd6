import { describe, expect, it } from 'vitest'
import { formatMoney, isZeroAmount } from './format.ts'

describe('formatMoney', () => {
  it('groups, keeps every minor digit and puts a non-breaking space before the code', () => {
    expect(formatMoney({ amount: '1250.00', currency: 'EUR' })).toBe('1,250.00\u00a0EUR')
    expect(formatMoney({ amount: '1250', currency: 'JPY' })).toBe('1,250\u00a0JPY')
    expect(formatMoney({ amount: '1.5', currency: 'KWD' })).toBe('1.500\u00a0KWD')
  })

  it('is exact where a float would not be', () => {
    expect(formatMoney({ amount: '92233720368547758.07', currency: 'USD' })).toBe(
      '92,233,720,368,547,758.07\u00a0USD',
    )
    expect(formatMoney({ amount: '0.29', currency: 'EUR' }, { display: 'bare' })).toBe('0.29')
  })

  it('writes a real minus and the sign that the direction asks for', () => {
    expect(formatMoney({ amount: '-12.30', currency: 'GBP' })).toBe('\u221212.30\u00a0GBP')
    expect(formatMoney({ amount: '12.30', currency: 'GBP' }, { sign: 'plus' })).toBe(
      '+12.30\u00a0GBP',
    )
    expect(formatMoney({ amount: '12.30', currency: 'GBP' }, { sign: 'minus' })).toBe(
      '\u221212.30\u00a0GBP',
    )
  })

  it('uses the symbol where a single currency fills the screen', () => {
    expect(formatMoney({ amount: '1250.00', currency: 'EUR' }, { display: 'symbol' })).toBe(
      '€1,250.00',
    )
    expect(formatMoney({ amount: '-3.00', currency: 'USD' }, { display: 'symbol' })).toBe(
      '\u2212$3.00',
    )
  })

  it('shows what it cannot read instead of guessing', () => {
    expect(formatMoney({ amount: '12x', currency: 'EUR' })).toBe('12x\u00a0EUR')
    expect(formatMoney({ amount: '12', currency: 'ZZZ' })).toBe('12\u00a0ZZZ')
  })
})

describe('isZeroAmount', () => {
  it('knows nothing from something', () => {
    expect(['0', '0.00', '-0.0'].map(isZeroAmount)).toEqual([true, true, true])
    expect(['0.01', '10', ''].map(isZeroAmount)).toEqual([false, false, false])
  })
})
