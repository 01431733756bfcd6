import { describe, expect, it } from 'vitest'
import { checkDetails } from './check-details.ts'
import type { Fields } from './contract.ts'
import { methodsOf } from './requirements/catalogue.ts'
import { ukTableValidFrom } from './validators/uk-modulus.ts'

type Form = Parameters<typeof checkDetails>[0]['currency']

/** What is wrong with one field, or null when all is well. */
function problem(currency: Form, method: string, fields: Fields, key: string): string | null {
  const country = methodsOf(currency).find(({ type }) => type === method)?.countries[0] ?? ''
  const check = checkDetails({ currency, country, method, fields, holderName: 'Ana Souza' })
  if (check.outcome === 'valid') return null
  if (check.outcome === 'unsupported') throw new Error('no such form')
  return check.problems[key] ?? `elsewhere: ${Object.keys(check.problems).join(' ')}`
}

const address = {
  addressCountry: 'US',
  addressLine: '158 Wall Street',
  addressCity: 'New York',
  addressState: 'NY',
  addressPostcode: '10005',
}
const forms = {
  us: [
    'USD',
    'aba',
    { abartn: '021000021', accountNumber: '1234', accountType: 'CHECKING', ...address },
  ],
  ca: [
    'CAD',
    'canadian',
    {
      institutionNumber: '004',
      transitNumber: '10202',
      accountNumber: '1234567',
      accountType: 'CHECKING',
    },
  ],
  uk: ['GBP', 'sort_code', { sortCode: '089999', accountNumber: '66374958' }],
  ukIban: ['GBP', 'iban', { iban: 'GB33BUKB20201555555555' }],
  in: ['INR', 'indian', { ifscCode: 'SBIN0000300', accountNumber: '30012345678' }],
  br: [
    'BRL',
    'brazil',
    {
      bankCode: '341',
      branchCode: '0001',
      accountNumber: '123456',
      accountType: 'CHECKING',
      cpf: '52998224725',
      phone: '+5511961234567',
    },
  ],
  au: ['AUD', 'australian', { bsbCode: '062000', accountNumber: '12345678' }],
  jp: [
    'JPY',
    'japanese',
    { bankCode: '0005', branchCode: '001', accountType: 'FUTSU', accountNumber: '1234567' },
  ],
  ng: ['NGN', 'nigeria', { bankCode: '011', accountNumber: '0000014579' }],
  mpesa: ['KES', 'kenya_mobile', { phone: '0712345678' }],
  mx: ['MXN', 'mexican', { clabe: '032180000118359719' }],
  ph: ['PHP', 'philippines', { bankCode: 'TLBPPHMM', accountNumber: '001234567890', ...address }],
} as const satisfies Record<string, readonly [Form, string, Fields]>

const noZeros = /^cannot-be-zeros\?/

describe('what cannot be is refused at its field, and its neighbour passes', () => {
  it.each([
    ['ca', 'institutionNumber', '999', '899', /^institution-unknown$/],
    ['ca', 'institutionNumber', '000', '001', noZeros],
    ['ca', 'transitNumber', '00000', '00001', noZeros],
    ['ca', 'accountNumber', '0000000', '0000001', noZeros],
    ['br', 'bankCode', '999', '998', /^bank-code-unknown$/],
    ['br', 'bankCode', '000', '001', noZeros],
    ['br', 'accountNumber', '0000-0', '0000-1', noZeros],
    ['in', 'ifscCode', 'ZZZZ0999999', 'SBIN0999999', /^ifsc-unknown$/],
    ['in', 'accountNumber', '000000', '000001', noZeros],
    ['us', 'addressState', 'ZZ', 'DC', /^state-unknown$/],
    ['us', 'addressState', 'AB', 'PR', /^state-unknown$/],
    ['us', 'accountNumber', '0000', '0001', noZeros],
    ['us', 'abartn', '990000001', '011401533', /invalid$/],
    ['au', 'bsbCode', '000-000', '062-000', noZeros],
    ['au', 'accountNumber', '0000 0000', '0000 0001', noZeros],
    ['jp', 'bankCode', '0000', '0001', noZeros],
    ['jp', 'accountNumber', '0000000', '0000001', noZeros],
    ['uk', 'accountNumber', '66374959', '66374958', /not-at-sort-code$/],
    ['uk', 'accountNumber', '00000000', '66374958', noZeros],
    ['ukIban', 'iban', 'GB43NWBK08999966374959', 'GB33BUKB20201555555555', /not-at-sort-code$/],
    ['mpesa', 'phone', '0733 123456', '0722 123456', /other-network/],
    ['mpesa', 'phone', '0770 123456', '0790 123456', /other-network/],
    ['mpesa', 'phone', '+254 100 123456', '+254 110 123456', /other-network/],
    ['mpesa', 'phone', '0763 123456', '0768 123456', /other-network/],
    ['mpesa', 'phone', '020 2222222', '0701 123456', /^kenyan-mobile$/],
    ['ng', 'bankCode', '030', '011', /^not-in-list$/],
    ['ph', 'bankCode', 'UCPBPHMM', 'TLBPPHMM', /^not-in-list$/],
    ['mx', 'clabe', '000000000000000000', '032180000118359719', noZeros],
  ] as const)('%s %s: %s no, %s yes', (form, key, bad, good, wrong) => {
    const [currency, method, fields] = forms[form]
    expect(problem(currency, method, { ...fields, [key]: bad }, key)).toMatch(wrong)
    expect(problem(currency, method, { ...fields, [key]: good }, key)).toBeNull()
  })

  it('takes a Canadian province and an Australian state by their own lists', () => {
    const [currency, method, fields] = forms.us
    for (const [addressCountry, good, bad] of [
      ['CA', 'QC', 'NY'],
      ['AU', 'NSW', 'ZZ'],
    ]) {
      const at = (addressState = '') =>
        problem(
          currency,
          method,
          { ...fields, addressCountry: addressCountry ?? '', addressState },
          'addressState',
        )
      expect(at(good)).toBeNull()
      expect(at(bad)).toMatch(/^state-unknown$/)
    }
  })

  it('a postal code may be zeros', () => {
    const [currency, method, fields] = forms.us
    expect(
      problem(currency, method, { ...fields, addressPostcode: '00000' }, 'addressPostcode'),
    ).toBeNull()
  })
})

describe('Nigeria by the standard of 2020', () => {
  const [currency, method] = forms.ng
  const at = (bankCode: string, accountNumber: string) =>
    problem(currency, method, { bankCode, accountNumber }, 'accountNumber')

  // the serial 000001457 of the standard's example, with the check digit that each institution's code gives
  it.each([
    ['011', '0000014579', '0000014578'],
    ['50515', '0000014570', '0000014579'],
    ['50211', '0000014571', '0000014579'],
    ['51318', '0000014574', '0000014579'],
  ])('%s: %s is an account there, %s is not', (bankCode, good, bad) => {
    expect(at(bankCode, good)).toBeNull()
    expect(at(bankCode, bad)).toMatch(/^account-not-at-bank$/)
  })

  it.each(['999992', '999991', '120003'])('%s numbers accounts by telephone', (bankCode) => {
    expect(at(bankCode, '8031234567')).toBeNull()
    expect(at(bankCode, '0000000000')).toMatch(noZeros)
  })

  it('has banks, microfinance banks and payment service banks, and no Heritage', () => {
    const [{ options = [] } = {}] = methodsOf('NGN')[0]?.fields({}) ?? []
    const codes = options.map(({ value }) => value)
    expect(codes).toEqual(
      expect.arrayContaining(['103', '101', '303', '50211', '50515', '120001', '999992']),
    )
    expect(codes).not.toContain('030')
    expect(new Set(codes).size).toBe(codes.length)
    expect(new Set(codes.map(({ length }) => length))).toEqual(new Set([3, 5, 6]))
  })
})

it('a UK number is never refused for lack of data: no rule for the sort code, or a foreign currency', () => {
  const [currency, method] = forms.uk
  const at = (sortCode: string, accountNumber: string) =>
    problem(currency, method, { sortCode, accountNumber }, 'accountNumber')
  expect(at('231470', '12345678')).toBeNull()
  expect(at('200915', '41011166')).toBeNull()
  expect(ukTableValidFrom).toBe('2025-06-23')
})
