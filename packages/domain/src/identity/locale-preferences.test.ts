import { expect, it } from 'vitest'
import { checkLocalePreferences, firstLocalePreferences } from './locale-preferences.ts'

it.each([
  [
    { locale: 'de-CH', timeZone: 'Europe/Zurich' },
    { locale: 'de-CH', timeZone: 'Europe/Zurich' },
  ],
  [{ locale: 'es' }, { locale: 'es-ES' }],
  [{ timeZone: 'asia/dubai' }, { timeZone: 'Asia/Dubai' }],
  [{}, {}],
  [{ locale: 'xx-YY' }, 'language-unknown'],
  [{ locale: '' }, 'language-unknown'],
  [{ locale: 'de-CH', timeZone: 'Atlantis' }, 'time-zone-unknown'],
])('%j is %j', (asked, answer) => expect(checkLocalePreferences(asked)).toEqual(answer))

it('takes what was chosen before what a browser said, part by part', () => {
  const said = { locale: 'ar-EG', timeZone: 'Africa/Cairo' }
  expect(firstLocalePreferences({ locale: 'de-CH' }, said)).toEqual({
    locale: 'de-CH',
    timeZone: 'Africa/Cairo',
  })
  expect(firstLocalePreferences({}, { locale: 'nonsense' })).toEqual({
    locale: 'en-GB',
    timeZone: 'UTC',
  })
})
