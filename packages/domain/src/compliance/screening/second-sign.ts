import type { HitSign } from '../contract.ts'
import { programmeCountries } from './programme-countries.ts'
import type { ListedEntry } from './sanction-list.ts'

type Known = { readonly birthYear?: number; readonly country?: string }

export type SecondSigns = {
  /** What, beside the name, speaks for its being the listed party. */
  readonly agrees: HitSign[]
  readonly contradicts: HitSign[]
}

/** A list that gives a span of years says too little for a year in it to agree. */
const mostYears = 3
const toleranceInYears = 1

/**
 * What, beside the name, speaks for and against somebody's being a listed party.
 *
 * A year of birth agrees when the list gives it. A country agrees when a programme of the party is aimed at it and the
 * party is not known to be elsewhere only: that somebody banks where a namesake once lived says nothing.
 */
export function secondSigns(
  entry: Pick<ListedEntry, 'birthYears' | 'countries' | 'programs'>,
  { birthYear, country }: Known,
): SecondSigns {
  const agrees: HitSign[] = []
  const contradicts: HitSign[] = []
  const { birthYears, countries } = entry
  if (birthYear !== undefined && birthYears.length > 0) {
    const isNear = birthYears.some((year) => Math.abs(year - birthYear) <= toleranceInYears)
    if (!isNear) contradicts.push('birth-year')
    else if (birthYears.includes(birthYear) && birthYears.length <= mostYears) {
      agrees.push('birth-year')
    }
  }
  if (country !== undefined) {
    const isElsewhere = countries.length > 0 && !countries.includes(country)
    if (isElsewhere) contradicts.push('country')
    else if (programmeCountries(entry).includes(country)) agrees.push('country')
  }
  return { agrees, contradicts }
}

/** Whether a name that is equal may be denied without a person: a second thing agrees and nothing speaks louder against it. */
export function isConfirmed({ agrees, contradicts }: SecondSigns): boolean {
  if (agrees.includes('birth-year')) return true
  return agrees.includes('country') && contradicts.length === 0
}
