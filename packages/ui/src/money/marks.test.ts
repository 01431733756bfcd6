import { expect, it } from 'vitest'
import { grouped, groupMark, ownWriting, plainWriting } from './marks.ts'

it.each([
  ['en-GB', '1234567.50', '1234567.50', '1,234,567.50'],
  ['en-IN', '1234567.50', '1234567.50', '12,34,567.50'],
  ['de-DE', '1234567.50', '1234567,50', '1.234.567,50'],
  ['es-ES', '1234.5', '1234,5', '1234,5'],
  ['es-ES', '12345.5', '12345,5', '12.345,5'],
  ['ar-AE', '1234567.50', '1234567.50', '1,234,567.50'],
  ['ar-EG', '1234567.50', '١٢٣٤٥٦٧٫٥٠', '١٬٢٣٤٬٥٦٧٫٥٠'],
])('%s writes %s as %s, and with groups as %s', (locale, decimal, own, withGroups) => {
  expect(ownWriting(decimal, locale)).toBe(own)
  expect(grouped(own, locale)).toBe(withGroups)
  expect(plainWriting(own, locale)).toBe(decimal)
  expect(plainWriting(withGroups.replaceAll(groupMark(own, locale), ''), locale)).toBe(decimal)
})

it('groups Latin digits by Latin marks where the language has digits of its own', () => {
  expect(grouped('1234567.5', 'ar-EG')).toBe('1,234,567.5')
  expect(plainWriting('1234567.5', 'ar-EG')).toBe('1234567.5')
})

it('leaves what is no plain number as it is', () => {
  for (const text of ['', '.5', '007', '1e5', '1,250', '-5', '1.2.3', '1.5 EUR']) {
    expect(grouped(text, 'en-GB')).toBe(text)
  }
  expect(grouped('1250.5', 'de-DE')).toBe('1250.5')
  expect(grouped('1250,', 'de-DE')).toBe('1.250,')
})
