import { electronicFormatIBAN, getCountrySpecifications, isValidBIC, isValidIBAN } from 'ibantools'

/** Countries whose accounts the SEPA scheme reaches in euro, from the IBAN registry. */
export const sepaCountries: readonly string[] = Object.entries(getCountrySpecifications())
  .filter(([, spec]) => spec.SEPA && spec.IBANRegistry)
  .map(([country]) => country)
  .sort()

/** Structure, length and check digits (mod 97) of a bare, upper-case IBAN. */
export function isIban(text: string): boolean {
  return isValidIBAN(text)
}

/** An IBAN as it is stored: no spaces, upper case. */
export function bareIban(text: string): string {
  return electronicFormatIBAN(text) ?? ''
}

/** Eight or eleven characters with a country in the middle. */
export function isBic(text: string): boolean {
  return isValidBIC(text)
}

/** A Polish account number (NRB) is a Polish IBAN without its country code. */
export function isPolishAccount(text: string): boolean {
  return /^[0-9]{26}$/.test(text) && isValidIBAN(`PL${text}`)
}
