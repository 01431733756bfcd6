import type { ListedEntry } from './sanction-list.ts'

/**
 * Countries at which a sanctions programme is aimed, by how its tag begins. A programme against terrorism, drugs or
 * proliferation names no country.
 *
 * OFAC's tags: https://ofac.treasury.gov/specially-designated-nationals-list-sdn-list/program-tag-definitions-for-ofac-sanctions-lists
 * (of the embedded list, December 2022); the UN's: the list types of its consolidated list (February 2026).
 */
const countriesByTag: readonly (readonly [tag: string, country: string])[] = [
  ['IRAN', 'IR'],
  ['IRGC', 'IR'],
  ['IFSR', 'IR'],
  ['IFCA', 'IR'],
  ['HRIT-IR', 'IR'],
  ['CAATSA - IRAN', 'IR'],
  ['IRAQ', 'IQ'],
  ['SYRIA', 'SY'],
  ['HRIT-SY', 'SY'],
  ['DPRK', 'KP'],
  ['CUBA', 'CU'],
  ['RUSSIA', 'RU'],
  ['CAATSA - RUSSIA', 'RU'],
  ['MAGNIT', 'RU'],
  ['UKRAINE', 'RU'],
  ['UKRAINE', 'UA'],
  ['BELARUS', 'BY'],
  ['VENEZUELA', 'VE'],
  ['BURMA', 'MM'],
  ['ZIMBABWE', 'ZW'],
  ['DRC', 'CD'],
  ['NICARAGUA', 'NI'],
  ['LIBYA', 'LY'],
  ['HK-', 'HK'],
  ['CAR', 'CF'],
  ['SOMALIA', 'SO'],
  ['SOUTH SUDAN', 'SS'],
  ['SouthSudan', 'SS'],
  ['SSIDES', 'SS'],
  ['DARFUR', 'SD'],
  ['Sudan', 'SD'],
  ['YEMEN', 'YE'],
  ['Yemen', 'YE'],
  ['LEBANON', 'LB'],
  ['ETHIOPIA', 'ET'],
  ['MALI', 'ML'],
  ['Iran', 'IR'],
  ['Iraq', 'IQ'],
  ['Libya', 'LY'],
  ['Somalia', 'SO'],
  ['Haiti', 'HT'],
  ['Taliban', 'AF'],
  // of the UN's list: Guinea-Bissau
  ['GB', 'GW'],
]

/** Countries at which the programmes of a listed party are aimed. */
export function programmeCountries({ programs }: Pick<ListedEntry, 'programs'>): string[] {
  const found = programs.flatMap((program) =>
    countriesByTag.flatMap(([tag, country]) => (program.startsWith(tag) ? [country] : [])),
  )
  return [...new Set(found)]
}
