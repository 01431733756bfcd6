import { ibanCountryOfTerritory, sepaCountries, sepaMembers } from '@corridor/kernel/sepa'
import { getCountrySpecifications } from 'ibantools'
import { describe, expect, it } from 'vitest'
import { checkDetails } from '../check-details.ts'
import type { Fields } from '../contract.ts'
import { methodsOf } from '../requirements/catalogue.ts'

/** Examples of the IBAN registry for the members of 2025 and 2026. */
const newMembers = {
  AL: 'AL47212110090000000235698741',
  MD: 'MD24AG000225100013104168',
  ME: 'ME25505000012345678951',
  MK: 'MK07250120000058984',
  RS: 'RS35260005601001611379',
}

const euro = (iban: string, country: string, address: Fields = {}) =>
  checkDetails({
    currency: 'EUR',
    country,
    method: 'iban',
    fields: { iban, ...address },
    holderName: 'Ana Souza',
  })

describe('SEPA', () => {
  it('has the 42 codes of EPC409-09 8.0, each with its day or an honest blank', () => {
    expect(sepaCountries).toHaveLength(42)
    expect(sepaCountries).toEqual(expect.arrayContaining(Object.keys(newMembers)))
    for (const code of ['TR', 'XK', 'BA', 'UA', 'FO', 'GL'])
      expect(sepaCountries).not.toContain(code)
    const days = Object.values(sepaMembers).map(({ since }) => since)
    expect(days.filter((day) => day === null)).toHaveLength(1)
    for (const day of days) expect(day === null || /^20\d\d-\d\d-\d\d$/.test(day)).toBe(true)
  })

  it('has the thirty countries of the economic area, and twelve outside it', () => {
    const outside = sepaCountries.filter((code) => sepaMembers[code]?.area === 'outside-eea')
    expect(outside).toEqual('AD AL CH GB GI MC MD ME MK RS SM VA'.split(' '))
  })

  it.each(Object.entries(newMembers))('pays euro to %s', (country, iban) => {
    // outside of the economic area the order carries an address
    expect(euro(iban, country).outcome).toBe('invalid')
    const check = euro(iban, country, { addressCity: 'Skopje', addressCountry: country })
    expect(check.outcome).toBe('valid')
    expect(check.outcome === 'valid' && check.details.country).toBe(country)
  })

  it('does not pay euro to an account outside: Kosovo, Turkey', () => {
    for (const iban of ['XK051212012345678906', 'TR330006100519786457841326']) {
      expect(euro(iban, 'DE').outcome).toBe('invalid')
    }
  })

  it('asks for the IBAN of the country that a territory belongs to', () => {
    for (const [territory, country] of Object.entries(ibanCountryOfTerritory)) {
      expect(sepaCountries).toContain(country)
      const [method] = methodsOf('EUR', territory)
      expect(method?.type).toBe('iban')
    }
    const check = euro('FR1420041010050500013M02606', 'GP')
    expect(check.outcome === 'valid' && check.details.country).toBe('FR')
    expect(methodsOf('EUR', 'NC')).toEqual([])
  })

  it("differs from ibantools' flag by its late members, and says so by name", () => {
    const theirs = Object.entries(getCountrySpecifications())
      .filter(([, specification]) => specification.SEPA)
      .map(([country]) => country)
    const onlyOurs = sepaCountries.filter((country) => !theirs.includes(country))
    // 4.5.4 knows the list of 2019: no member since
    expect(onlyOurs).toEqual(['AL', 'MD', 'ME', 'MK', 'RS'])
    expect(theirs.filter((country) => !sepaCountries.includes(country))).toEqual([])
  })
})
