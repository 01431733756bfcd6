import { describe, expect, it } from 'vitest'
import { acceptedLocale, directionOf, languageOf, localeOf } from './languages.ts'

describe('localeOf', () => {
  it.each([
    ['de', 'de-DE'],
    ['de-CH', 'de-CH'],
    ['DE-ch', 'de-CH'],
    ['es-419', 'es-419'],
    ['zh-Hans-CN', null],
    ['en-Latn-US', 'en-US'],
    ['en-US-u-ca-buddhist', 'en-US'],
    ['ar', 'ar-AE'],
    ['', null],
    ['*', null],
    ['de_CH', null],
    ['de-CH; DROP', null],
    [undefined, null],
  ])('%s is %s', (tag, locale) => expect(localeOf(tag)).toBe(locale))
})

describe('acceptedLocale', () => {
  it.each([
    ['fr-FR,fr;q=0.9,de;q=0.8,en;q=0.7', 'de-DE'],
    ['en;q=0.1, ar-EG', 'ar-EG'],
    ['de;q=0, es;q=0.2', 'es-ES'],
    ['ja', null],
    ['*', null],
    [null, null],
  ])('%s is %s', (header, locale) => expect(acceptedLocale(header)).toBe(locale))
})

it('knows the language and its direction', () => {
  expect(languageOf('ar-EG')).toBe('ar')
  expect(directionOf('ar-EG')).toBe('rtl')
  expect(directionOf('de-CH')).toBe('ltr')
  expect(languageOf('xx-YY')).toBe('en')
})
