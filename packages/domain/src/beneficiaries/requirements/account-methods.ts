import { bareIban, isBic, isIban } from '../validators/iban.ts'
import { addressFields } from './address.ts'
import type { FieldSpec, MethodSpec } from './field-spec.ts'
import { bareUpper, choice, digits, text } from './field-spec.ts'

export const iban = (countries: readonly string[], example: string): FieldSpec =>
  text('iban', 'IBAN', [15, 34], example, {
    pattern: '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$',
    tidy: bareIban,
    problem: (value) => {
      if (!isIban(value)) return 'This IBAN is not valid. Check it for a typing mistake.'
      if (countries.includes(value.slice(0, 2))) return null
      return 'This IBAN belongs to a country that this currency is not paid to.'
    },
  })

export const ibanMethod = (countries: readonly string[], example: string): MethodSpec => ({
  type: 'iban',
  title: 'IBAN',
  countries,
  account: 'iban',
  fields: () => [iban(countries, example)],
})

export const local = (
  type: string,
  country: string,
  fields: readonly FieldSpec[],
  title = 'Local bank account',
  account = 'accountNumber',
): MethodSpec => ({ type, title, countries: [country], account, fields: () => fields })

export const withAddress = (method: MethodSpec): MethodSpec => ({
  ...method,
  fields: (values) => [...method.fields(values), ...addressFields(values)],
})

export const account = (lengths: readonly [number, number], example: string) =>
  digits('accountNumber', 'Account number', lengths, example)

export const checked = (isValid: (value: string) => boolean, sentence: string) => ({
  problem: (value: string) => (isValid(value) ? null : sentence),
})

export const accountType = choice('accountType', 'Account type', [
  ['CHECKING', 'Checking'],
  ['SAVINGS', 'Savings'],
])

export const bic = (country: string, example: string) =>
  text('swiftCode', 'SWIFT / BIC code', [8, 11], example, {
    pattern: '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$',
    tidy: bareUpper,
    problem: (value) =>
      isBic(value) && value.slice(4, 6) === country
        ? null
        : 'This is not the SWIFT code of a bank in that country.',
  })
