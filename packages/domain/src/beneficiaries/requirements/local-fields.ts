import { problem } from '@corridor/words/field-problem'
import indianBanks from '../data/ifsc-bank-codes.json' with { type: 'json' }
import { isNuban } from '../validators/check-digits.ts'
import { isSafaricom } from '../validators/kenyan-networks.ts'
import { mobileNumber } from '../validators/phone.ts'
import { checkUkAccount } from '../validators/uk-modulus.ts'
import { account, accountType } from './account-methods.ts'
import { bareUpper, choice, digits, type FieldSpec, text } from './field-spec.ts'
import { hasNubanCheckDigit, nigerianInstitutions } from './nigerian-banks.ts'

const ifscBanks = new Set(indianBanks.codes.split(' '))

export const britishFields: readonly FieldSpec[] = [
  digits('sortCode', 'sort-code', [6, 6], '23-14-70'),
  {
    ...account([8, 8], '28821822'),
    problem: (value, fields) =>
      /^[0-9]{6}$/.test(fields.sortCode ?? '') &&
      checkUkAccount(fields.sortCode ?? '', value) === 'fails'
        ? problem('account-not-at-sort-code')
        : null,
  },
]

export const canadianFields: readonly FieldSpec[] = [
  digits('institutionNumber', 'institution-number', [3, 3], '004', {
    // no member of Payments Canada (its financial institutions file, FIRN)
    problem: (value) => (value === '999' ? problem('institution-unknown') : null),
  }),
  digits('transitNumber', 'transit-number', [5, 5], '10202'),
  account([7, 12], '1234567'),
  accountType,
]

export const indianFields: readonly FieldSpec[] = [
  text('ifscCode', 'ifsc-code', [11, 11], 'SBIN0000300', {
    pattern: '^[A-Z]{4}0[A-Z0-9]{6}$',
    tidy: bareUpper,
    problem: (value) => (ifscBanks.has(value.slice(0, 4)) ? null : problem('ifsc-unknown')),
  }),
  account([6, 18], '30012345678'),
]

export const brazilianBankCode = digits('bankCode', 'bank-code', [3, 3], '341', {
  // Banco Central's COMPE codes: 999 stands for "other" in forms and for no bank
  problem: (value) => (value === '999' ? problem('bank-code-unknown') : null),
})

export const mpesaFields: readonly FieldSpec[] = [
  text('phone', 'mpesa-number', [9, 16], '0712 345678', {
    tidy: (value) => mobileNumber(value, 'KE') ?? value.trim(),
    problem: (value) => {
      const number = mobileNumber(value, 'KE')
      if (!number) return problem('kenyan-mobile')
      if (isSafaricom(number)) return null
      return problem('mpesa-other-network')
    },
  }),
]

export const nigerianFields: readonly FieldSpec[] = [
  choice('bankCode', 'bank', nigerianInstitutions),
  digits('accountNumber', 'account-number-nuban', [10, 10], '0000014579', {
    problem: (value, { bankCode = '' }) =>
      !hasNubanCheckDigit(bankCode) || isNuban(bankCode, value)
        ? null
        : problem('account-not-at-bank'),
  }),
]
