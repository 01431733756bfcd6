import { sepaMembers } from '@corridor/kernel/sepa'
import { describe, expect, it } from 'vitest'
import { checkDetails } from './check-details.ts'
import type { BankDetails, Fields } from './contract.ts'
import { missingAddressOf } from './missing-address.ts'
import { postalAddressOf } from './postal-address.ts'
import { addressRuleOfSepa } from './requirements/address-rules.ts'
import { methodsOf } from './requirements/catalogue.ts'

const iban = {
  GB: 'GB33BUKB20201555555555',
  CH: 'CH9300762011623852957',
  MC: 'MC5811222000010123456789030',
  SM: 'SM86U0322509800000000270100',
  AD: 'AD1200012030200359100100',
  DE: 'DE89370400440532013000',
}
const euro = (country: keyof typeof iban, address: Fields = {}): BankDetails => ({
  currency: 'EUR',
  country,
  method: 'iban',
  fields: { iban: iban[country], ...address },
  holderName: 'Ana Souza',
})
const least = { addressCountry: 'GB', addressCity: 'Leeds' }
const keysOf = (bank: BankDetails) => missingAddressOf(bank).map(({ key }) => key)

describe('who is asked for an address', () => {
  it('in euro: every SEPA country outside of the European Economic Area, and none within', () => {
    const asked = Object.keys(sepaMembers).filter((country) => addressRuleOfSepa(country))
    expect(asked.sort().join(' ')).toBe('AD AL CH GB GI MC MD ME MK RS SM VA')
    expect(addressRuleOfSepa('JE')).toEqual({ need: 'town', since: '2026-11-15' })
    expect(addressRuleOfSepa('AX')).toBeNull()
  })

  it.each(['GB', 'CH', 'MC', 'SM', 'AD'] as const)(
    '%s: town and country are the least',
    (country) => {
      expect(checkDetails(euro(country))).toMatchObject({
        outcome: 'invalid',
        problems: { addressCountry: expect.any(String), addressCity: expect.any(String) },
      })
      expect(checkDetails(euro(country, least))).toMatchObject({ outcome: 'valid' })
      const { addressCity } = least
      expect(checkDetails(euro(country, { addressCity }))).toMatchObject({ outcome: 'invalid' })
    },
  )

  it('goes by the IBAN and not by the country that was said', () => {
    expect(checkDetails({ ...euro('GB'), country: 'DE' })).toMatchObject({ outcome: 'invalid' })
    expect(checkDetails({ ...euro('DE'), country: 'GB' })).toMatchObject({ outcome: 'valid' })
    const [method] = methodsOf('EUR')
    expect(method?.fields({ iban: 'gb33 bukb' }).length).toBeGreaterThan(1)
    expect(method?.fields({}, 'person', 'CH').length).toBeGreaterThan(1)
    expect(method?.fields({}).length).toBe(1)
  })
})

describe('what is missing of a saved recipient', () => {
  it('is its address, where nothing else is wrong', () => {
    const all = [
      'addressCountry',
      'addressStreet',
      'addressBuilding',
      'addressCity',
      'addressPostcode',
    ]
    expect(keysOf(euro('GB'))).toEqual(all)
    expect(keysOf(euro('GB', { addressCountry: 'GB' }))).toEqual(all)
    expect(keysOf(euro('GB', least))).toEqual([])
    expect(keysOf(euro('DE'))).toEqual([])
    expect(keysOf({ ...euro('GB'), fields: { iban: 'GB00BUKB20201555555555' } })).toEqual([])
  })

  it('is nothing of one that was saved with street and number in one line', () => {
    const address = {
      addressCountry: 'TH',
      addressLine: '99 Rama IV Road',
      addressCity: 'Bangkok',
      addressPostcode: '10330',
    }
    const bank: BankDetails = {
      currency: 'THB',
      country: 'TH',
      method: 'thailand',
      fields: { bankCode: '004', accountNumber: '7801234567', ...address },
      holderName: 'Ana Souza',
    }
    expect(checkDetails(bank)).toMatchObject({ outcome: 'valid', details: { fields: address } })
    expect(keysOf(bank)).toEqual([])
  })
})

describe('the address that an order carries', () => {
  it('is structured where its parts are known', () => {
    const fields = {
      addressStreet: 'Wall Street',
      addressBuilding: '158',
      addressPostcode: '10005',
    }
    expect(
      postalAddressOf({
        ...fields,
        addressCity: 'New York',
        addressState: 'NY',
        addressCountry: 'US',
      }),
    ).toEqual({
      streetName: 'Wall Street',
      buildingNumber: '158',
      postCode: '10005',
      townName: 'New York',
      countrySubDivision: 'NY',
      country: 'US',
    })
    expect(postalAddressOf(least)).toEqual({ townName: 'Leeds', country: 'GB' })
    expect(postalAddressOf({ addressCity: 'Leeds' })).toBeNull()
    expect(postalAddressOf({})).toBeNull()
  })

  it.each([
    ['158 Wall Street', ['158 Wall Street']],
    ['158 Wall Street, New York', ['158 Wall Street']],
    ['158 Wall Street, 10005 NEW  YORK, United States', ['158 Wall Street']],
    ['New York', undefined],
    ['York Street 5', ['York Street 5']],
    [
      `${'Long '.repeat(13)}Street 5, ${'x'.repeat(20)}`,
      [`${'Long '.repeat(12)}Long`, `Street 5, ${'x'.repeat(20)}`],
    ],
  ])('%s becomes at most two lines that repeat nothing', (addressLine, lines) => {
    const rest = { addressCity: 'New York', addressPostcode: '10005', addressCountry: 'US' }
    const address = postalAddressOf({ ...rest, addressLine })
    expect(address?.lines).toEqual(lines)
    for (const line of address?.lines ?? []) expect(line.length).toBeLessThanOrEqual(70)
  })
})
