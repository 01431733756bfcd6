import { nameProblem, tidyName } from '@corridor/kernel/name-rule'
import { describe, expect, it } from 'vitest'
import { checkDetails } from './check-details.ts'
import type { BankDetails, RecipientType } from './contract.ts'
import { payeeKey } from './payee-key.ts'
import { getRequirements } from './use-cases/get-requirements.ts'

const german: BankDetails = {
  currency: 'EUR',
  country: 'DE',
  method: 'iban',
  fields: { iban: 'DE89370400440532013000' },
  holderName: 'Ana Souza',
}

function problemOf(holderName: string, type?: RecipientType): string | undefined {
  const check = checkDetails({ ...german, holderName, type })
  return check.outcome === 'invalid' ? check.problems.holderName : undefined
}

describe('who is paid', () => {
  const people = [
    'Cédric O',
    '李小龙',
    'Suharto',
    'O',
    'Anne\u2010Marie Dupont',
    'Sinéad O’Brien',
    'بشار الأسد',
  ]
  const businesses = ['Siemens', '3M Company', 'Smith & Sons Ltd', 'H&M', '1&1', '7-Eleven']
  const nobody = ['', ' ', '\u3164', '\u115F', '\u1160', '\uFFA0', '\u2800', '\u0301', '😀']
  it.each(people)('the person %s', (name) => {
    expect(problemOf(name, 'person')).toBeUndefined()
    expect(problemOf(name)).toBeUndefined()
  })
  it.each(businesses)('the business %s', (name) => {
    expect(problemOf(name, 'business')).toBeUndefined()
  })
  it.each(['3M Company', 'Smith & Sons Ltd', 'H&M'])('%s is no person', (name) => {
    expect(problemOf(name, 'person')).toMatch(/^name-(digits|characters)$/)
    expect(problemOf(name)).toMatch(/^name-(digits|characters)$/)
  })
  it.each(nobody)('%j is nobody', (name) => {
    expect(problemOf(name, 'person')).toBeDefined()
    expect(problemOf(name, 'business')).toBeDefined()
  })
  it('judges by the one rule of the kernel', () => {
    for (const name of [...people, ...businesses, ...nobody, 'a@b.example', 'http://x.example']) {
      for (const type of ['person', 'business'] as const) {
        expect(problemOf(name, type) ?? null).toBe(nameProblem(tidyName(name), type))
      }
    }
  })
  it('is carried with the details', () => {
    const check = checkDetails({ ...german, holderName: 'Siemens', type: 'business' })
    expect(check).toMatchObject({ outcome: 'valid', details: { type: 'business' } })
  })
})

describe('forms of a type', () => {
  const brazil: BankDetails = {
    currency: 'BRL',
    country: 'BR',
    method: 'brazil',
    holderName: 'Padaria Souza Ltda',
    type: 'business',
    fields: {
      bankCode: '341',
      branchCode: '0001',
      accountNumber: '12345-6',
      accountType: 'CHECKING',
      phone: '+55 11 96123 4567',
    },
  }
  it('M-Pesa pays people', async () => {
    const methodsFor = async (type?: RecipientType) => {
      const answer = await getRequirements({ currency: 'KES', type })
      return answer.ok ? answer.value.methods.map((method) => method.type) : []
    }
    expect(await methodsFor()).toEqual(['kenya_local', 'kenya_mobile'])
    expect(await methodsFor('business')).toEqual(['kenya_local'])
    const wallet = { currency: 'KES', country: 'KE', method: 'kenya_mobile' } as const
    const fields = { phone: '0712 345678' }
    const named = { ...wallet, fields, holderName: 'Siemens' }
    expect(checkDetails({ ...named, type: 'business' })).toEqual({ outcome: 'unsupported' })
    expect(checkDetails({ ...named, type: 'person' })).toMatchObject({ outcome: 'valid' })
  })
  // the alphanumeric one is the Receita Federal's own example of the numbers given since July 2026
  it.each(['11.222.333/0001-81', '11222333000181', '12.ABC.345/01DE-35', '12.abc.345/01de-35'])(
    'a Brazilian company has the CNPJ %s',
    (cnpj) => {
      const check = checkDetails({ ...brazil, fields: { ...brazil.fields, cnpj } })
      expect(check).toMatchObject({ outcome: 'valid' })
    },
  )
  it.each(['11.222.333/0001-82', '12.ABC.345/01DE-36', '00000000000000', '529.982.247-25', ''])(
    'and not %j',
    (cnpj) => {
      const check = checkDetails({ ...brazil, fields: { ...brazil.fields, cnpj } })
      expect(check).toMatchObject({ problems: { cnpj: expect.any(String) } })
    },
  )
})

describe('what is typed into a bank field', () => {
  it.each([
    'DE89\u00A03704\u00A00044\u00A00532\u00A00130\u00A000',
    'DE89\u202F3704\u202F0044\u202F0532\u202F0130\u202F00',
    'DE89\t3704\t0044\t0532\t0130\t00',
    'DE89\u200B370400440532013000\uFEFF',
    'ＤＥ８９３７０４００４４０５３２０１３０００',
    'IBAN DE89 3704 0044 0532 0130 00',
    'IBAN: DE89 3704 0044 0532 0130 00',
    'de٨٩٣٧٠٤٠٠٤٤٠٥٣٢٠١٣٠٠٠',
  ])('%j is the IBAN', (iban) => {
    expect(checkDetails({ ...german, fields: { iban } })).toMatchObject({
      details: { fields: { iban: 'DE89370400440532013000' } },
    })
  })
  const british = { ...german, currency: 'GBP', country: 'GB', method: 'sort_code' } as const
  it.each([
    ['٢٣-١٤-٧٠', '٢٨٨٢١٨٢٢'],
    ['۲۳–۱۴–۷۰', '۲۸۸۲۱۸۲۲'],
    ['२३ १४ ७०', '२८८२१८२२'],
    ['２３－１４－７０', '２８８２１８２２'],
    ['23\u00A014\u202F70', '2882\u200B1822'],
  ])('%s and %s are a sort code and an account', (sortCode, accountNumber) => {
    const check = checkDetails({ ...british, fields: { sortCode, accountNumber } })
    expect(check).toMatchObject({
      details: { fields: { sortCode: '231470', accountNumber: '28821822' } },
    })
  })
  it.each(['٠٧١٢ ٣٤٥٦٧٨', '०७१२३४५६७८', '０７１２　３４５６７８', '+٢٥٤ ٧١٢ ٣٤٥ ٦٧٨'])(
    '%s is a Kenyan number',
    (phone) => {
      const wallet = { currency: 'KES', country: 'KE', method: 'kenya_mobile' } as const
      expect(checkDetails({ ...german, ...wallet, fields: { phone } })).toMatchObject({
        details: { fields: { phone: '+254712345678' } },
      })
    },
  )
  it('finds a customer by a phone number in any digits', () => {
    expect(payeeKey('+٤٩ ١٥١ ٢٣٤٥٦٧٨٩')).toEqual({ by: 'phone', text: '+49 151 23456789' })
    // an address or a handle of other letters stays what it is, and is found by nobody
    expect(payeeKey('ana＠example.org').text).toBe('ana＠example.org')
    expect(payeeKey('＠ａｎａ').text).toBe('＠ａｎａ')
  })
})
