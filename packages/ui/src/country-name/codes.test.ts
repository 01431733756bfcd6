import { expect, it } from 'vitest'
import { countryName } from './codes.ts'

it('names countries as the reader calls them', () => {
  expect(countryName('GB', 'en-GB')).toBe('United Kingdom')
  expect(countryName('LC', 'en-GB')).toBe('St. Lucia')
  expect(countryName('DE', 'de-AT')).toBe('Deutschland')
  expect(countryName('DE', 'es-ES')).toBe('Alemania')
  expect(countryName('DE', 'ar-AE')).toBe('ألمانيا')
  expect(countryName('nowhere', 'de-DE')).toBe('nowhere')
})
