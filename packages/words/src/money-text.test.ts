import { expect, it } from 'vitest'
import { isolated, moneyText } from './money-text.ts'

it.each([
  ['en-GB', { amount: '1234567.89', currency: 'EUR' }, '1,234,567.89\u00a0EUR'],
  ['en-GB', { amount: '5000', currency: 'JPY' }, '5,000\u00a0JPY'],
  ['en-GB', { amount: '0.250', currency: 'KWD' }, '0.250\u00a0KWD'],
  ['en-GB', { amount: '-5.00', currency: 'EUR' }, '\u22125.00\u00a0EUR'],
  ['de-DE', { amount: '1234567.89', currency: 'EUR' }, '1.234.567,89\u00a0EUR'],
  ['es-MX', { amount: '1250.00', currency: 'MXN' }, '1,250.00\u00a0MXN'],
  ['ar-AE', { amount: '1250.00', currency: 'AED' }, '\u20681,250.00\u00a0AED\u2069'],
  // more digits than a floating number has
  [
    'de-DE',
    { amount: '92233720368547758.07', currency: 'EUR' },
    '92.233.720.368.547.758,07\u00a0EUR',
  ],
])('in %s %j is %s', (locale, wire, text) => expect(moneyText(locale, wire)).toBe(text))

it('writes a region’s own way', () => {
  // which apostrophe it is, differs between versions of the CLDR
  const text = moneyText('de-CH', { amount: '1234567.89', currency: 'CHF' })
  expect(text.replaceAll('’', "'")).toBe("1'234'567.89\u00a0CHF")
})

it('keeps names apart only where the sentence runs the other way', () => {
  expect(isolated('ar-EG', 'Mara Lind')).toBe('\u2068Mara Lind\u2069')
  expect(isolated('de-DE', 'Mara Lind')).toBe('Mara Lind')
})
