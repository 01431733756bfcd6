import { expect, it } from 'vitest'
import { currencyNameIn } from './names.ts'

it('names currencies as the reader calls them, the first letter large', () => {
  expect(currencyNameIn('USD', 'en-US')).toBe('US Dollar')
  expect(currencyNameIn('USD', 'de-DE')).toBe('US-Dollar')
  expect(currencyNameIn('USD', 'es-ES')).toBe('Dólar estadounidense')
  expect(currencyNameIn('USD', 'ar-AE')).toBe('دولار أمريكي')
  expect(currencyNameIn('ZZZ', 'de-DE')).toBe('ZZZ')
})
