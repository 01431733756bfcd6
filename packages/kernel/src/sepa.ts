/**
 * Countries whose accounts the SEPA schemes reach in euro, by the first two letters of their IBANs.
 *
 * Source: European Payments Council, EPC409-09 "EPC list of SEPA scheme countries", version 8.0 of 24 December 2025.
 * `since` is the day from which payments flow: for founders the start of SEPA credit transfers (28 January 2008); for
 * Croatia its accession to the EU; for the others the EPC's announcements. Those of 2024 and 2025 entered the list
 * earlier (Albania and Montenegro on 21 November 2024, Moldova and North Macedonia on 6 March 2025, Serbia on 22 May
 * 2025) and were reached from the days given here. `null`: a member for long, on a day that we have no source for.
 *
 * Kosovo (XK), Bosnia (BA), Turkey (TR) and Ukraine (UA) have IBANs and are not in the list.
 */
type SepaCountry = {
  readonly since: string | null
  /** `eea`: in the European Economic Area; others need more of a payer's data (regulation (EU) 2023/1113). */
  readonly area: 'eea' | 'outside-eea'
}

const launch = '2008-01-28'
const founder: SepaCountry = { since: launch, area: 'eea' }
const outside = (since: string | null): SepaCountry => ({ since, area: 'outside-eea' })

export const sepaMembers: Readonly<Record<string, SepaCountry>> = {
  AD: outside('2019-03-01'),
  AL: outside('2025-10-07'),
  AT: founder,
  BE: founder,
  BG: founder,
  CH: outside(launch),
  CY: founder,
  CZ: founder,
  DE: founder,
  DK: founder,
  EE: founder,
  ES: founder,
  FI: founder,
  FR: founder,
  GB: outside(launch),
  GI: outside(launch),
  GR: founder,
  HR: { since: '2013-07-01', area: 'eea' },
  HU: founder,
  IE: founder,
  IS: founder,
  IT: founder,
  LI: founder,
  LT: founder,
  LU: founder,
  LV: founder,
  MC: outside(null),
  MD: outside('2025-10-06'),
  ME: outside('2025-10-06'),
  MK: outside('2025-10-07'),
  MT: founder,
  NL: founder,
  NO: founder,
  PL: founder,
  PT: founder,
  RO: founder,
  RS: outside('2026-05-05'),
  SE: founder,
  SI: founder,
  SK: founder,
  SM: outside('2014-02-01'),
  VA: outside('2019-03-01'),
}

/** Two letters of an IBAN each, in the order of the alphabet. */
export const sepaCountries: readonly string[] = Object.keys(sepaMembers).sort()

/**
 * Territories in the list that have no IBANs of their own: their accounts begin with the letters of the country that
 * they belong to. Those that are named here but in no list of IBANs (Åland) have the prefix of the mainland too.
 * Not in SEPA although their IBANs may begin with FR, DK or NL: French Polynesia, New Caledonia, Wallis and Futuna
 * (the Pacific franc), the Faroe Islands and Greenland (FO and GL), Aruba, Curaçao, Sint Maarten.
 */
export const ibanCountryOfTerritory: Readonly<Record<string, string>> = {
  AX: 'FI',
  BL: 'FR',
  GF: 'FR',
  GP: 'FR',
  MF: 'FR',
  MQ: 'FR',
  PM: 'FR',
  RE: 'FR',
  YT: 'FR',
  GG: 'GB',
  IM: 'GB',
  JE: 'GB',
}
