import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isAbaNumber, isClabe, isCpf, isNuban, passesLuhn } from './check-digits.ts'
import { isBic, isIban, isPolishAccount } from './iban.ts'
import { isNewZealandAccount, tidyNewZealandAccount } from './new-zealand.ts'
import { mobileNumber } from './phone.ts'

const ibanCases = readFileSync(new URL('../data/iban_cases.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))

/** Every other digit in every place: a check digit that lets one pass would miss a typing mistake. */
function mistypedOnce(text: string): string[] {
  return [...text].flatMap((digit, index) =>
    [...'0123456789']
      .filter((other) => /[0-9]/.test(digit) && other !== digit)
      .map((other) => text.slice(0, index) + other + text.slice(index + 1)),
  )
}

describe('IBAN', () => {
  it(`judges ${ibanCases.length} cases as three other implementations do`, () => {
    expect(ibanCases.length).toBe(222)
    const wrong = ibanCases.filter(([, , iban = '', valid]) => isIban(iban) !== (valid === '1'))
    expect(wrong).toEqual([])
  })
})

describe.each([
  [
    'ABA',
    isAbaNumber,
    ['021000021', '011401533', '091000019', '121000358'],
    ['021000022', '000000000', '02100002', 'x21000021'],
  ],
  [
    'CLABE',
    isClabe,
    ['032180000118359719', '002010077777777771', '646180157000000004'],
    ['032180000118359718', '03218000011835971', ''],
  ],
  ['CPF', isCpf, ['52998224725', '11144477735'], ['52998224724', '11111111111', '5299822472']],
  ['Bankgiro', passesLuhn, ['50501055', '9912346'], ['50501054', '']],
  [
    'Polish NRB',
    isPolishAccount,
    ['61109010140000071219812874'],
    ['61109010140000071219812875', '6110901014000007121981287'],
  ],
] as const)('%s', (_, isValid, good, bad) => {
  it.each(good)('%s is valid, and no digit can be mistyped', (text) => {
    expect(isValid(text)).toBe(true)
    expect(mistypedOnce(text).filter((mistyped) => isValid(mistyped))).toEqual([])
  })
  it.each(bad)('"%s" is not', (text) => {
    expect(isValid(text)).toBe(false)
  })
})

it('takes a CPF whose check digit stands for a remainder of ten', () => {
  // modulo 11 has eleven remainders and ten digits: 0 and 10 share the 0, so this one has a valid neighbour
  expect(isCpf('12345678909')).toBe(true)
})

describe('NUBAN', () => {
  it("agrees with the central bank's example: bank 011, serial 000001457, check digit 9", () => {
    expect(isNuban('011', '0000014579')).toBe(true)
    expect(isNuban('058', '0000014579')).toBe(false)
    expect(mistypedOnce('0000014579').filter((text) => isNuban('011', text))).toEqual([])
  })
})

describe('New Zealand accounts', () => {
  // examples of Inland Revenue's specification, one for each way of checking
  it.each([
    '01-902-0068389-00',
    '08-6523-1954512-001',
    '26-2600-0320871-032',
    '010902006838900',
    '01 0902 0068389 00',
  ])('%s is valid', (text) => {
    expect(isNewZealandAccount(text)).toBe(true)
  })
  it.each([
    ['01-902-0068388-00', 'digit'],
    ['08-6523-1954513-001', 'digit'],
    ['26-2600-0320872-032', 'digit'],
    ['99-902-0068389-00', 'no such bank'],
    ['01-9999-0068389-00', 'no such branch'],
    ['01-902-006838-00', 'too short'],
  ])('%s is not (%s)', (text) => {
    expect(isNewZealandAccount(text)).toBe(false)
  })
  it('has one stored form', () => {
    const forms = ['01-902-0068389-00', '010902006838900', '01 0902 0068389 00']
    expect(new Set(forms.map(tidyNewZealandAccount))).toEqual(new Set(['01-0902-0068389-00']))
  })
})

describe('BIC', () => {
  it.each([
    ['DEUTDEFF', true],
    ['SBZAZAJJXXX', true],
    ['DEUTDEF', false],
    ['DEUT1EFF', false],
  ])('%s: %s', (text, expected) => {
    expect(isBic(text)).toBe(expected)
  })
})

describe('mobile numbers', () => {
  it.each([
    ['0712 345678', 'KE', '+254712345678'],
    ['+254 712 345 678', 'KE', '+254712345678'],
    ['0110 123456', 'KE', '+254110123456'],
    ['020 2222222', 'KE', null],
    ['+44 7400 123456', 'KE', null],
    ['(11) 96123-4567', 'BR', '+5511961234567'],
    ['12345', 'BR', null],
  ] as const)('%s in %s is %s', (text, country, expected) => {
    expect(mobileNumber(text, country)).toBe(expected)
  })
})
