import { problem } from '@corridor/words/field-problem'
import { isCpf } from '../validators/check-digits.ts'
import { isCnpj } from '../validators/cnpj.ts'
import { mobileNumber } from '../validators/phone.ts'
import { bareTaxNumber, checked, forEach, local } from './account-methods.ts'
import type { FieldSpec, MethodSpec } from './field-spec.ts'
import { digits, text } from './field-spec.ts'

const cpf = digits('cpf', 'cpf', [11, 11], '529.982.247-25', {
  tidy: bareTaxNumber,
  ...checked(isCpf, problem('cpf-invalid')),
})

const cnpj = text('cnpj', 'cnpj', [14, 14], '11.222.333/0001-81', {
  pattern: '^[0-9A-Za-z]{12}[0-9]{2}$',
  tidy: (value) => bareTaxNumber(value).toUpperCase(),
  ...checked(isCnpj, problem('cnpj-invalid')),
})

const phone = text('phone', 'phone-number', [8, 20], '+55 11 96123 4567', {
  tidy: (value) => mobileNumber(value, 'BR') ?? value.trim(),
  problem: (value) => (mobileNumber(value, 'BR') ? null : problem('brazilian-mobile')),
})

/** Brazilian banks ask for the holder's tax number: a person's CPF, a company's CNPJ. */
export const brazilian = (account: readonly FieldSpec[]): MethodSpec =>
  forEach(local('brazil', 'BR', account), { person: [cpf, phone], business: [cnpj, phone] })
