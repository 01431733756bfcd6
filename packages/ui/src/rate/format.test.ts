import { expect, it } from 'vitest'
import { formatPercent, formatRate, rateText } from './format.ts'

it('writes rates with two to six digits, more only where they would vanish', () => {
  expect(formatRate('1.084200', 'en-GB')).toBe('1.0842')
  expect(formatRate('1', 'en-GB')).toBe('1.00')
  expect(formatRate('0', 'en-GB')).toBe('0')
  expect(formatRate('27415.5', 'en-GB')).toBe('27,415.50')
  expect(formatRate('0.000000329', 'en-GB')).toBe('0.000000329')
  expect(formatRate('0.0000005', 'en-GB')).toBe('0.000001')
  expect(formatRate('n/a', 'en-GB')).toBe('n/a')
})

it('writes them as the reader does', () => {
  expect(formatRate('27415.5', 'de-DE')).toBe('27.415,50')
  expect(formatRate('0.000000329', 'es-ES')).toBe('0,000000329')
  expect(formatRate('27415.5', 'ar-EG')).toBe('٢٧٬٤١٥٫٥٠')
  expect(rateText('EUR', 'USD', '1.0842', 'en-GB')).toBe('1\u00a0EUR = 1.0842\u00a0USD')
  expect(rateText('EUR', 'USD', '1.0842', 'ar-AE')).toBe('\u20661\u00a0EUR = 1.0842\u00a0USD\u2069')
})

it('writes percentages with the digits that they have', () => {
  expect(formatPercent('0.450', 'en-GB')).toBe('0.450%')
  expect(formatPercent('0.45', 'de-DE')).toBe('0,45\u00a0%')
  expect(formatPercent('1', 'es-ES')).toBe('1\u00a0%')
  expect(formatPercent('0.45', 'ar-AE')).toBe('\u20660.45%\u2069')
})
