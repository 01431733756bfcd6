import { describe, expect, it } from 'vitest'
import { browserOf, localeOfReader } from './reader-of-request.ts'

describe('browserOf', () => {
  it.each([
    [
      'locale=de-CH; timezone=Europe%2FZurich',
      'es',
      { locale: 'de-CH', timeZone: 'Europe/Zurich' },
    ],
    ['timezone=Atlantis', 'fr, ar-EG;q=0.5', { locale: 'ar-EG' }],
    ['locale=xx', undefined, {}],
    [undefined, '*', {}],
  ])('of %s and %s is %j', (cookies, accepted, browser) =>
    expect(browserOf(cookies, accepted)).toEqual(browser),
  )
})

it('answers in the language of who is signed in, then of the browser', () => {
  expect(localeOfReader({ locale: 'ar-AE' }, { locale: 'de-DE' })).toBe('ar-AE')
  expect(localeOfReader(null, { locale: 'de-DE' })).toBe('de-DE')
  expect(localeOfReader(null, {})).toBe('en-GB')
  expect(localeOfReader({ locale: 'ar-AE' }, { locale: 'en-QP' })).toBe('en-QP')
})
