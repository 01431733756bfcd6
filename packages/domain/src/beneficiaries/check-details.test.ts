import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDetails, lastDigits } from './check-details.ts'
import { type BankDetails, fieldViewSchema } from './contract.ts'
import { payeeKey } from './payee-key.ts'
import { methodsOf, payoutCurrencies } from './requirements/catalogue.ts'
import { getRequirements } from './use-cases/get-requirements.ts'

const ibanAndAddress = [
  'iban',
  'addressCountry',
  'addressStreet',
  'addressBuilding',
  'addressCity',
  'addressPostcode',
]

/** The forms that must exist (at least these), with what each asks for. */
const required = {
  GBP: { sort_code: ['sortCode', 'accountNumber'], iban: ['iban'] },
  EUR: { iban: ['iban'] },
  USD: {
    aba: [
      'abartn',
      'accountNumber',
      'accountType',
      'addressCountry',
      'addressStreet',
      'addressBuilding',
      'addressCity',
      'addressPostcode',
    ],
  },
  CAD: { canadian: ['institutionNumber', 'transitNumber', 'accountNumber', 'accountType'] },
  AUD: { australian: ['bsbCode', 'accountNumber'] },
  NZD: { newzealand: ['accountNumber'] },
  INR: { indian: ['ifscCode', 'accountNumber'] },
  PHP: {
    philippines: [
      'bankCode',
      'accountNumber',
      'addressCountry',
      'addressStreet',
      'addressBuilding',
      'addressCity',
      'addressPostcode',
    ],
  },
  IDR: { indonesian: ['bankCode', 'accountNumber'] },
  MYR: { malaysian: ['swiftCode', 'accountNumber'] },
  THB: {
    thailand: [
      'bankCode',
      'accountNumber',
      'addressCountry',
      'addressStreet',
      'addressBuilding',
      'addressCity',
      'addressPostcode',
    ],
  },
  VND: { vietnamese: ['swiftCode', 'branchCode', 'accountNumber'] },
  SGD: { singapore: ['bankCode', 'accountNumber'] },
  HKD: { hongkong: ['bankCode', 'accountNumber'] },
  JPY: { japanese: ['bankCode', 'branchCode', 'accountType', 'accountNumber'] },
  MXN: { mexican: ['clabe'] },
  BRL: { brazil: ['bankCode', 'branchCode', 'accountNumber', 'accountType', 'cpf', 'phone'] },
  ZAR: { southafrica: ['swiftCode', 'accountNumber'] },
  KES: { kenya_local: ['bankCode', 'accountNumber'], kenya_mobile: ['phone'] },
  NGN: { nigeria: ['bankCode', 'accountNumber'] },
  PLN: { polish: ['accountNumber'], iban: ['iban'] },
  SEK: {
    iban: ['iban'],
    swedish: ['clearingNumber', 'accountNumber'],
    bankgiro: ['bankgiroNumber'],
  },
  CHF: { iban: ibanAndAddress },
  AED: { iban: ibanAndAddress },
  SAR: { iban: ibanAndAddress },
  QAR: { iban: ibanAndAddress },
} as const

/** Details filled in with each field's own example. */
function exampleOf(currency: BankDetails['currency'], type: string): BankDetails {
  const method = methodsOf(currency).find((each) => each.type === type)
  if (!method) throw new Error(`${currency} has no ${type}`)
  const country = method.countries.includes('DE') ? 'DE' : (method.countries[0] ?? '')
  const values: Record<string, string> = {}
  for (const field of method.fields({})) values[field.key] = field.example
  for (const field of method.fields(values)) values[field.key] = field.example
  // the first bank of the list is not the one of the example account
  if (type === 'nigeria') values.bankCode = '011'
  return { currency, country, method: type, fields: values, holderName: 'Ana Souza' }
}

const all = payoutCurrencies.flatMap((currency) =>
  methodsOf(currency).map((method) => [currency, method.type] as const),
)

describe('requirements', () => {
  it.each(Object.entries(required))('%s asks for what its banks ask for', (currency, methods) => {
    for (const [type, keys] of Object.entries(methods)) {
      const method = methodsOf(currency as BankDetails['currency']).find(
        (each) => each.type === type,
      )
      expect(method?.fields({}).map((field) => field.key)).toEqual([...keys])
    }
  })

  it.each(all)(
    '%s %s takes its own examples, and each field by itself can be wrong',
    (currency, type) => {
      const example = exampleOf(currency, type)
      const method = methodsOf(currency).find((each) => each.type === type)
      const check = checkDetails(example)
      expect(check).toMatchObject({ outcome: 'valid' })
      for (const key of Object.keys(example.fields)) {
        const isOptional = method
          ?.fields(example.fields)
          .some((spec) => spec.key === key && !spec.required)
        for (const wrong of [...(isOptional ? [] : ['']), '!', 'x'.repeat(150)]) {
          const judged = checkDetails({ ...example, fields: { ...example.fields, [key]: wrong } })
          expect(judged).toMatchObject({
            outcome: 'invalid',
            problems: { [key]: expect.any(String) },
          })
        }
      }
    },
  )

  it('are plain data for a screen', async () => {
    const answer = await getRequirements({ currency: 'USD' })
    if (!answer.ok) throw new Error(answer.error.code)
    for (const field of answer.value.methods.flatMap((method) => method.fields)) {
      expect(fieldViewSchema.strict().parse(field)).toEqual(field)
    }
    expect(JSON.parse(JSON.stringify(answer.value))).toEqual(answer.value)
  })

  it('grow with the answers: a US address has a state', async () => {
    const keysFor = async (addressCountry: string) => {
      const answer = await getRequirements({ currency: 'USD', values: { addressCountry } })
      if (!answer.ok) throw new Error(answer.error.code)
      return answer.value.methods[0]?.fields.map((field) => field.key)
    }
    expect(await keysFor('US')).toContain('addressState')
    expect(await keysFor('FR')).not.toContain('addressState')
  })

  it('do not exist for a currency or country that we do not pay out to', async () => {
    expect(await getRequirements({ currency: 'ARS' })).toMatchObject({
      error: { code: 'beneficiaries.unsupported-currency' },
    })
    expect(await getRequirements({ currency: 'GBP', country: 'FR' })).toMatchObject({ ok: false })
  })
})

describe('checkDetails', () => {
  const german = exampleOf('EUR', 'iban')
  const ibanProblem = (iban: string) => {
    const check = checkDetails({ ...german, fields: { iban } })
    return check.outcome === 'invalid' ? check.problems.iban : check.outcome
  }

  it('stores the bare form, and the country that an IBAN names', () => {
    const check = checkDetails({
      ...german,
      fields: { iban: 'fr14 2004 1010 0505 0001 3m02 606', unasked: 'x' },
      holderName: ' Ana  Souza ',
    })
    expect(check).toMatchObject({
      outcome: 'valid',
      details: {
        country: 'FR',
        fields: { iban: 'FR1420041010050500013M02606' },
        holderName: 'Ana Souza',
      },
    })
    if (check.outcome === 'valid') expect(check.details.fields).not.toHaveProperty('unasked')
  })

  it('refuses an IBAN from outside of SEPA for euros, and a mistyped one', () => {
    expect(ibanProblem('TR330006100519786457841326')).toBe('iban-other-country')
    expect(ibanProblem('DE89370400440532013001')).toBe('iban-invalid')
  })

  it('knows a SWIFT code of another country', () => {
    const example = exampleOf('ZAR', 'southafrica')
    const check = checkDetails({ ...example, fields: { ...example.fields, swiftCode: 'DEUTDEFF' } })
    expect(check).toMatchObject({ outcome: 'invalid', problems: { swiftCode: expect.any(String) } })
  })

  it('checks a Nigerian account against its bank', () => {
    const example = exampleOf('NGN', 'nigeria')
    const check = checkDetails({ ...example, fields: { ...example.fields, bankCode: '058' } })
    expect(check).toMatchObject({
      outcome: 'invalid',
      problems: { accountNumber: expect.any(String) },
    })
  })

  it('does not repeat what was typed in its sentences', () => {
    const check = checkDetails({
      ...german,
      fields: { iban: 'DE00SECRETSECRET00' },
      holderName: 'Hidden9 Name',
    })
    expect(JSON.stringify(check)).not.toMatch(/SECRET|Hidden9/)
  })

  it('does not know methods of other countries', () => {
    expect(checkDetails({ ...german, method: 'aba' })).toEqual({ outcome: 'unsupported' })
    expect(checkDetails({ ...german, country: 'US' })).toEqual({ outcome: 'unsupported' })
  })
})

it.each([
  ['DE89370400440532013000', '3000'],
  ['01-0902-0068389-00', '8900'],
  ['1234567', '67'],
  ['12345678', '5678'],
])('shows the end of %s as %s', (account, shown) => {
  expect(lastDigits(account)).toBe(shown)
})

it.each([
  ['ana@example.org', 'email'],
  ['@ana', 'handle'],
  ['ana_souza', 'handle'],
  ['+49 151 23456789', 'phone'],
  ['0151 23456789', 'phone'],
])('takes %s for a %s', (lookup, by) => {
  expect(payeeKey(lookup)).toEqual({ by, text: lookup })
})

it('knows as many payout currencies as the README says', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../../../README.md'), 'utf8')
  expect(readme).toContain(`bank accounts in ${payoutCurrencies.length} currencies`)
})
