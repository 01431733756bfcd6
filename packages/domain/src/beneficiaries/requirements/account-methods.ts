import { nameBearers } from '@corridor/kernel/name-rule'
import { bareIbanText } from '@corridor/kernel/typed-text'
import { type FieldProblem, problem } from '@corridor/words/field-problem'
import type { RecipientType } from '../contract.ts'
import { isBic, isIban } from '../validators/iban.ts'
import { checkUkAccount } from '../validators/uk-modulus.ts'
import { addressFields } from './address.ts'
import type { AddressRule } from './address-rules.ts'
import type { FieldSpec, MethodSpec, MethodTitle } from './field-spec.ts'
import { bareUpper, choice, digits, text } from './field-spec.ts'

export const iban = (countries: readonly string[], example: string): FieldSpec =>
  text('iban', 'iban', [15, 34], example, {
    pattern: '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$',
    tidy: bareIbanText,
    problem: (value) => {
      if (!isIban(value)) return problem('iban-invalid')
      if (!isBritishNumber(value)) {
        return problem('iban-not-at-sort-code')
      }
      if (countries.includes(value.slice(0, 2))) return null
      return problem('iban-other-country')
    },
  })

/** A British IBAN ends with sort code and account number, which have a check of their own. */
const isBritishNumber = (iban: string) =>
  !iban.startsWith('GB') || checkUkAccount(iban.slice(8, 14), iban.slice(14)) !== 'fails'

export const ibanMethod = (countries: readonly string[], example: string): MethodSpec => ({
  type: 'iban',
  title: 'iban',
  types: nameBearers,
  countries,
  account: 'iban',
  fields: () => [iban(countries, example)],
})

export const local = (
  type: string,
  country: string,
  fields: readonly FieldSpec[],
  title: MethodTitle = 'local',
  account = 'accountNumber',
): MethodSpec => ({
  type,
  title,
  types: nameBearers,
  countries: [country],
  account,
  fields: () => fields,
})

/** A way that reaches persons only. */
export const forPersons = (method: MethodSpec): MethodSpec => ({ ...method, types: ['person'] })

/** A way that asks a business for other fields than a person. */
export const forEach = (
  method: MethodSpec,
  fields: Readonly<Record<RecipientType, readonly FieldSpec[]>>,
): MethodSpec => ({
  ...method,
  fields: (values, type = 'person', country) => [
    ...method.fields(values, type, country),
    ...fields[type],
  ],
})

/** A way whose orders carry the recipient's address, where the rule of the account's country says so. */
export const withAddress = (
  method: MethodSpec,
  ruleOf: (country: string) => AddressRule | null,
): MethodSpec => ({
  ...method,
  fields: (values, type, country) => {
    // an IBAN says itself where the account is
    const place = bareIbanText(values.iban ?? '').slice(0, 2) || country
    const rule = ruleOf(place ?? '')
    return [
      ...method.fields(values, type, country),
      ...(rule ? addressFields(values, rule.need) : []),
    ]
  },
})

export const account = (lengths: readonly [number, number], example: string) =>
  digits('accountNumber', 'account-number', lengths, example)

export const checked = (isValid: (value: string) => boolean, wrong: FieldProblem) => ({
  problem: (value: string) => (isValid(value) ? null : wrong),
})

/** A tax number without its points, strokes and hyphens. */
export const bareTaxNumber = (value: string) => value.replace(/[\s./-]/g, '')

export const accountType = choice('accountType', 'account-type', [
  ['CHECKING', { accountType: 'checking' }],
  ['SAVINGS', { accountType: 'savings' }],
])

export const bic = (country: string, example: string) =>
  text('swiftCode', 'swift-code', [8, 11], example, {
    pattern: '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$',
    tidy: bareUpper,
    problem: (value) =>
      isBic(value) && value.slice(4, 6) === country ? null : problem('swift-not-in-country'),
  })
