import { describe, expect, it } from 'vitest'
import { formatMoney, isolated, isZeroAmount } from './format.ts'

describe('formatMoney', () => {
  it('groups, keeps every minor digit and puts a non-breaking space before the code', () => {
    expect(formatMoney({ amount: '1250.00', currency: 'EUR' }, 'en-GB')).toBe('1,250.00\u00a0EUR')
    expect(formatMoney({ amount: '1250', currency: 'JPY' }, 'en-GB')).toBe('1,250\u00a0JPY')
    expect(formatMoney({ amount: '1.5', currency: 'KWD' }, 'en-GB')).toBe('1.500\u00a0KWD')
  })

  it('is exact where a float would not be', () => {
    expect(formatMoney({ amount: '92233720368547758.07', currency: 'USD' }, 'en-GB')).toBe(
      '92,233,720,368,547,758.07\u00a0USD',
    )
    expect(formatMoney({ amount: '0.29', currency: 'EUR' }, 'en-GB', { display: 'bare' })).toBe(
      '0.29',
    )
  })

  it('writes a real minus and the sign that the direction asks for', () => {
    expect(formatMoney({ amount: '-12.30', currency: 'GBP' }, 'en-GB')).toBe('\u221212.30\u00a0GBP')
    expect(formatMoney({ amount: '12.30', currency: 'GBP' }, 'en-GB', { sign: 'plus' })).toBe(
      '+12.30\u00a0GBP',
    )
    expect(formatMoney({ amount: '12.30', currency: 'GBP' }, 'en-GB', { sign: 'minus' })).toBe(
      '\u221212.30\u00a0GBP',
    )
  })

  it('uses the symbol where a single currency fills the screen', () => {
    expect(
      formatMoney({ amount: '1250.00', currency: 'EUR' }, 'en-GB', { display: 'symbol' }),
    ).toBe('€1,250.00')
    expect(formatMoney({ amount: '-3.00', currency: 'USD' }, 'en-GB', { display: 'symbol' })).toBe(
      '\u2212$3.00',
    )
  })

  it('shows what it cannot read instead of guessing', () => {
    expect(formatMoney({ amount: '12x', currency: 'EUR' }, 'en-GB')).toBe('12x\u00a0EUR')
    expect(formatMoney({ amount: '12', currency: 'ZZZ' }, 'en-GB')).toBe('12\u00a0ZZZ')
  })
})

describe('formatMoney by language', () => {
  const one = { amount: '-1234567.50', currency: 'EUR' }
  it.each([
    ['en-US', '\u22121,234,567.50\u00a0EUR', '\u2212€1,234,567.50'],
    ['en-IN', '\u221212,34,567.50\u00a0EUR', '\u2212€12,34,567.50'],
    ['de-DE', '\u22121.234.567,50\u00a0EUR', '\u22121.234.567,50\u00a0€'],
    ['es-ES', '\u22121.234.567,50\u00a0EUR', '\u22121.234.567,50\u00a0€'],
    ['es-MX', '\u22121,234,567.50\u00a0EUR', '\u2212€1,234,567.50'],
    ['ar-AE', '\u2066\u22121,234,567.50\u00a0EUR\u2069', '\u2066\u22121,234,567.50\u00a0€\u2069'],
    ['ar-EG', '\u2066\u2212١٬٢٣٤٬٥٦٧٫٥٠\u00a0EUR\u2069', '\u2066\u2212١٬٢٣٤٬٥٦٧٫٥٠\u00a0€\u2069'],
  ])('writes it for %s', (locale, code, symbol) => {
    expect(formatMoney(one, locale)).toBe(code)
    expect(formatMoney(one, locale, { display: 'symbol' })).toBe(symbol)
  })

  it('is exact in every one of them, and keeps the digits of the currency', () => {
    const most = { amount: '92233720368547758.07', currency: 'USD' }
    for (const locale of ['en-GB', 'de-DE', 'es-ES', 'ar-AE', 'de-CH', 'de-AT']) {
      expect(formatMoney(most, locale).replace(/\D/g, '')).toBe('9223372036854775807')
    }
    expect(formatMoney({ amount: '1250', currency: 'JPY' }, 'de-DE')).toBe('1.250\u00a0JPY')
    expect(formatMoney({ amount: '1.5', currency: 'KWD' }, 'de-DE')).toBe('1,500\u00a0KWD')
  })

  it('isolates only where text runs from right to left', () => {
    expect(isolated('+1', 'de-DE')).toBe('+1')
    expect(isolated('+1', 'ar-AE')).toBe('\u2066+1\u2069')
  })
})

describe('isZeroAmount', () => {
  it('knows nothing from something', () => {
    expect(['0', '0.00', '-0.0'].map(isZeroAmount)).toEqual([true, true, true])
    expect(['0.01', '10', ''].map(isZeroAmount)).toEqual([false, false, false])
  })
})
