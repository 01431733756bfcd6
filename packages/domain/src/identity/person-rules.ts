import { minimumAgeYears, offeredCountries } from './contract.ts'

/** A name as a document shows it: letters and marks of any script, at least two, no digits. */
export function normaliseName(text: string): string | null {
  const name = text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ')
  if (name.length > 80 || (name.match(/\p{L}/gu) ?? []).length < 2) return null
  return /^\p{L}[\p{L}\p{M}'’.‑ -]*$/u.test(name) ? name : null
}

/**
 * Judges a birth date.
 * @param birthDate YYYY-MM-DD
 * @param today the database's clock
 */
export function checkBirthDate(
  birthDate: string,
  today: Date,
): 'birth-date-invalid' | 'too-young' | null {
  const parsed = new Date(`${birthDate}T00:00:00.000Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(birthDate) || Number.isNaN(parsed.getTime())) {
    return 'birth-date-invalid'
  }
  if (parsed.toISOString().slice(0, 10) !== birthDate) return 'birth-date-invalid'
  const ageYears = yearsBetween(parsed, today)
  if (ageYears < 0 || ageYears > 120) return 'birth-date-invalid'
  return ageYears < minimumAgeYears ? 'too-young' : null
}

function yearsBetween(from: Date, to: Date): number {
  const years = to.getUTCFullYear() - from.getUTCFullYear()
  const birthdayComes =
    to.getUTCMonth() < from.getUTCMonth() ||
    (to.getUTCMonth() === from.getUTCMonth() && to.getUTCDate() < from.getUTCDate())
  return birthdayComes ? years - 1 : years
}

const offered: ReadonlySet<string> = new Set(offeredCountries)

export function isCountryOffered(country: string): boolean {
  return offered.has(country)
}

/** What others see of a customer: first name and the initial of the last one, "Ana S." */
export function displayNameOf(customer: { firstName: string; lastName: string }): string {
  const [initial = ''] = [...customer.lastName]
  return `${customer.firstName} ${initial.toUpperCase()}.`
}

/** What the console's search compares with. */
export function searchNameOf(firstName: string, lastName: string): string {
  return `${firstName} ${lastName}`.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
