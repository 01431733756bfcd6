import { fullNameOf, nameProblem, tidyName } from '@corridor/kernel/name-rule'
import { foldText } from '../search-text.ts'
import { longestPersonName, minimumAgeYears, offeredCountries } from './contract.ts'

/** A name as a document shows it, by the one rule of names; null when it is none. */
export function normaliseName(text: string): string | null {
  const name = tidyName(text)
  return nameProblem(name, 'person', longestPersonName) === null ? name : null
}

/**
 * First and last name. Who has one name has it as the last one, as passports do (ICAO 9303, part 3, 4.6), and an
 * empty first one. Null when either is no name, or both are empty.
 */
export function readNames(typed: {
  readonly firstName: string
  readonly lastName: string
}): { firstName: string; lastName: string } | null {
  const first = tidyName(typed.firstName)
  const last = tidyName(typed.lastName)
  // written, but in letters that nobody sees: not the same as left out
  if (last === '' && typed.lastName.trim() !== '') return null
  const names =
    last === '' ? { firstName: '', lastName: first } : { firstName: first, lastName: last }
  if (names.firstName !== '' && normaliseName(names.firstName) === null) return null
  return normaliseName(names.lastName) === null ? null : names
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

/** What others see of a customer: first name and the initial of the last one, "Ana S."; a single name as it is. */
export function displayNameOf(customer: { firstName: string; lastName: string }): string {
  if (customer.firstName === '') return customer.lastName
  const initial = /\p{L}/u.exec(customer.lastName)?.[0] ?? ''
  return `${customer.firstName} ${initial.toUpperCase()}.`
}

type Named = { firstName: string; lastName: string; birthDate: string }

/** Whether both are one person by name and birth date; marks, capitals, dashes and double blanks do not count. */
export function isSamePerson(one: Named, other: Named): boolean {
  return one.birthDate === other.birthDate && foldedName(one) === foldedName(other)
}

function foldedName({ firstName, lastName }: Named): string {
  return searchNameOf(firstName, lastName)
    .replaceAll(/[\s\p{Pd}'’.]+/gu, ' ')
    .trim()
}

/** What the console's search compares with. */
export function searchNameOf(firstName: string, lastName: string): string {
  return foldText(fullNameOf({ firstName, lastName }))
}
