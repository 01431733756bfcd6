import { expect, it } from 'vitest'
import { localeIn } from './languages.ts'

it.each([
  ['de', ['fr-CH', 'en-US', 'de-CH', 'de'], 'de-CH'],
  ['en', ['en-US', 'en'], 'en-US'],
  ['de', ['de', 'de-CH'], 'de-DE'],
  ['ar', ['de-DE'], 'ar-AE'],
  ['es', [], 'es-ES'],
] as const)('%s of %j is %s', (language, tags, locale) => {
  expect(localeIn(language, tags)).toBe(locale)
})
