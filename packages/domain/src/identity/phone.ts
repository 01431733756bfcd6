import { tidyTyped } from '@corridor/kernel/typed-text'
import type { CountryCode } from 'libphonenumber-js/max'
import { phoneNumbers } from '../loaded-later.ts'

/**
 * A phone number in E.164 (`+447400123456`), or null when no such number can exist.
 * @param country ISO code that decides how a number without country code is read
 */
export function parsePhone(text: string, country?: string): string | null {
  const { isSupportedCountry, parsePhoneNumberFromString } = phoneNumbers()
  const defaultCountry: CountryCode | undefined =
    country && isSupportedCountry(country) ? country : undefined
  const number = parsePhoneNumberFromString(tidyTyped(text), { defaultCountry, extract: false })
  return number?.isValid() && !number.ext ? number.number : null
}

/** One country of each calling code: what stands in front of a number is the same for the others. */
function dialled(): CountryCode[] {
  const { getCountries, getCountryCallingCode } = phoneNumbers()
  return [...new Map(getCountries().map((one) => [getCountryCallingCode(one), one])).values()]
}

/**
 * The numbers in E.164 that a text may mean to somebody who searches: as it stands, or as written in any country,
 * where "07700 900123" is +44 7700 900123. Whether such a number was given out does not matter here.
 */
export function possiblePhones(text: string): string[] {
  if (!/^[\p{Nd}\s+()./-]{5,40}$/u.test(text)) return []
  const { parsePhoneNumberFromString } = phoneNumbers()
  const countries = text.includes('+') ? dialled().slice(0, 1) : dialled()
  const numbers = countries.flatMap((defaultCountry) => {
    const number = parsePhoneNumberFromString(text, { defaultCountry, extract: false })
    return number && !number.ext ? [number.number] : []
  })
  return [...new Set(numbers)]
}
