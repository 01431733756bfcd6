import { extractIBAN, isValidBIC, isValidIBAN } from 'ibantools'
import { passesNationalChecks } from './national-checks.ts'

/** Structure, length, check digits (mod 97) and the country's own checks of a bare, upper-case IBAN. */
export function isIban(text: string): boolean {
  return isValidIBAN(text) && passesNationalChecks(text) && !hasZerosOnly(text)
}

/** Banks number no account, and countries no bank, with zeros alone. */
function hasZerosOnly(iban: string): boolean {
  const { accountNumber, bankIdentifier } = extractIBAN(iban)
  return [iban.slice(4), accountNumber, bankIdentifier].some((part) => /^0+$/.test(part ?? ''))
}

/** Eight or eleven characters with a country in the middle. */
export function isBic(text: string): boolean {
  return isValidBIC(text)
}

/** A Polish account number (NRB) is a Polish IBAN without its country code. */
export function isPolishAccount(text: string): boolean {
  return /^[0-9]{26}$/.test(text) && isIban(`PL${text}`)
}
