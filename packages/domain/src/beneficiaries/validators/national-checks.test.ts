import { describe, expect, it } from 'vitest'
import { checkDetails } from '../check-details.ts'
import { isIban } from './iban.ts'

/** The IBAN of a national account number: its check digits made right, so that only the country's rule is left. */
function ibanOf(country: string, bban: string): string {
  const letters = [...(bban + country)].map((char) => Number.parseInt(char, 36)).join('')
  const check = 98n - (BigInt(`${letters}00`) % 97n)
  return country + String(check).padStart(2, '0') + bban
}

// examples of the IBAN registry; the second of each pair has one character of the inside changed
describe("a country's own check digits", () => {
  it.each([
    ['IT', 'X0542811101000000123456', 'Y0542811101000000123456'],
    ['IT', 'X0542811101000000123456', 'X0542811101000000123457'],
    ['SM', 'U0322509800000000270100', 'V0322509800000000270100'],
    ['ES', '21000418450200051332', '21000418460200051332'],
    ['FR', '20041010050500013M02606', '20041010050500013M02607'],
    ['MC', '11222000010123456789030', '11222000010123456789031'],
    ['BE', '539007547034', '539007547035'],
    ['NO', '86011117947', '86011117948'],
    ['FI', '12345600000785', '12345600000786'],
    ['PT', '000201231234567890154', '000201231234567890155'],
    ['SI', '263300012039086', '263300012039087'],
    ['EE', '2200221020145685', '2200221020145686'],
    ['HR', '10010051863000160', '10010051863000161'],
    ['HU', '117730161111101800000000', '117730171111101800000000'],
    ['CZ', '08000000192000145399', '08000000192000145398'],
    ['SK', '12000000198742637541', '12000000198742637542'],
    ['PL', '109010140000071219812874', '109010150000071219812874'],
    ['ME', '505000012345678951', '505000012345678952'],
    ['MK', '250120000058984', '250120000058985'],
    ['RS', '260005601001611379', '260005601001611378'],
    ['IS', '0159260076545510730339', '0159260076545510730349'],
  ])('%s %s is one, %s is not', (country, good, bad) => {
    expect(isIban(ibanOf(country, good))).toBe(true)
    expect(isIban(ibanOf(country, bad))).toBe(false)
  })

  it.each([
    ['IE', 'AIBK93115212345678', '123493115212345678'],
    ['GB', 'NWBK60161331926819', '123460161331926819'],
    ['NL', 'ABNA0417164300', '12340417164300'],
    ['LV', 'BANK0000435195001', '12340000435195001'],
  ])('%s %s: the bank is four letters, %s is none', (country, good, bad) => {
    expect(isIban(ibanOf(country, good))).toBe(true)
    expect(isIban(ibanOf(country, bad))).toBe(false)
  })

  it.each([
    ['DE', '370400440532013000', '370400440000000000'],
    ['DE', '370400440532013000', '000000000000000000'],
    ['AE', '0331234567890123456', '0000000000000000000'],
    ['NL', 'ABNA0417164300', 'ABNA0000000000'],
    ['TR', '0006100519786457841326', '0000000000000000000000'],
  ])('%s %s is an account, %s of zeros is not', (country, good, bad) => {
    expect(isIban(ibanOf(country, good))).toBe(true)
    expect(isIban(ibanOf(country, bad))).toBe(false)
  })

  it('is told at the field', () => {
    const check = checkDetails({
      currency: 'EUR',
      country: 'IT',
      method: 'iban',
      fields: { iban: ibanOf('IT', 'Y0542811101000000123456') },
      holderName: 'Ana Souza',
    })
    expect(check).toEqual({
      outcome: 'invalid',
      problems: { iban: 'iban-invalid' },
    })
  })
})
