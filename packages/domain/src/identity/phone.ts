import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'

/**
 * A phone number in E.164 (`+447400123456`), or null when no such number can exist.
 * @param country ISO code that decides how a number without country code is read
 */
export function parsePhone(text: string, country?: string): string | null {
  const defaultCountry: CountryCode | undefined =
    country && isSupportedCountry(country) ? country : undefined
  const number = parsePhoneNumberFromString(text, { defaultCountry, extract: false })
  return number?.isValid() && !number.ext ? number.number : null
}
