import { expect, it } from 'vitest'
import { localeOfRequest } from './reader-of-request.ts'

it.each([
  ['locale=de-CH; x=y', 'es-ES', 'de-CH'],
  ['x=y', 'es-MX, en;q=0.5', 'es-MX'],
  ['locale=xx', 'ar', 'ar-AE'],
  [undefined, 'ja', 'en-GB'],
  [undefined, undefined, 'en-GB'],
])('a request with cookies %s that accepts %s is read as %s', (cookies, acceptLanguage, locale) =>
  expect(localeOfRequest({ cookies, acceptLanguage })).toBe(locale),
)
