import { expect, it } from 'vitest'
import { countryOfLanguages } from './country-of-languages.ts'

const offered = ['DE', 'AT', 'GB', 'RS', 'TW']

it.each([
  ['de-AT,de;q=0.9,en-GB;q=0.8', 'AT'],
  ['en, en-GB;q=0.5', 'GB'],
  ['sr-Latn-RS', 'RS'],
  ['zh-hant-tw', 'TW'],
  ['de-DE-1996', 'DE'],
  ['fa-IR, de-DE', 'DE'],
  ['de', ''],
  ['*', ''],
  ['', ''],
  ['es-419', ''],
  ['; drop-XX,,=', ''],
])('%s is of %j', (header, country) => expect(countryOfLanguages(header, offered)).toBe(country))

it('says nothing without a header', () => expect(countryOfLanguages(null, offered)).toBe(''))
