import { describe, expect, it } from 'vitest'
import { asciiDigits, bareCode, bareIbanText, tidyCode, tidyLine, tidyTyped } from './typed-text.ts'

const iban = 'DE89370400440532013000'
const wide = (text: string) =>
  text.replace(/[!-~]/g, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0))

describe('an IBAN', () => {
  it.each([
    'DE89\u00A03704\u00A00044\u00A00532\u00A00130\u00A000',
    'DE89\u202F3704\u202F0044\u202F0532\u202F0130\u202F00',
    'DE89\t3704 0044 0532 0130 00\n',
    'DE89\u200B3704\u200C0044\u200D0532\u20600130\uFEFF00',
    '\u202ADE89 3704 0044 0532 0130 00\u202C',
    wide(iban),
    'IBAN DE89 3704 0044 0532 0130 00',
    'IBAN: DE89 3704 0044 0532 0130 00',
    'iban:de89370400440532013000',
    'IBAN\u00A0DE89\u00A03704\u00A00044\u00A00532\u00A00130\u00A000',
    wide('IBAN: DE89 3704 0044 0532 0130 00'),
    'DE89-3704-0044-0532-0130-00',
    'DE89\u20133704\u20110044\u22120532\u20100130\u201400',
    'DE٨٩ ٣٧٠٤ ٠٠٤٤ ٠٥٣٢ ٠١٣٠ ٠٠',
    'DE۸۹ ۳۷۰۴ ۰۰۴۴ ۰۵۳۲ ۰۱۳۰ ۰۰',
  ])('%j is the IBAN', (typed) => {
    expect(bareIbanText(typed)).toBe(iban)
  })
  it('is not changed where there is nothing to tidy', () => {
    expect(bareIbanText(iban)).toBe(iban)
    expect(bareIbanText('IBAN')).toBe('IBAN')
  })
})

describe('digits', () => {
  it('of every script that Unicode knows are 0 to 9', () => {
    const zeros = [...Array(0x20000).keys()]
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((char) => /\p{Nd}/u.test(char))
    expect(zeros.length).toBeGreaterThan(600)
    expect(asciiDigits(zeros.join(''))).toBe('0123456789'.repeat(zeros.length / 10))
  })
  it.each([
    ['٢٣١٤٧٠', '231470'],
    ['۲۳۱۴۷۰', '231470'],
    ['२३१४७०', '231470'],
    ['２３－１４－７０', '231470'],
    ['23–14–70', '231470'],
    ['23\u00A014\u202F70', '231470'],
    ['২৩১৪৭০', '231470'],
  ])('%s is the code %s', (typed, code) => {
    expect(bareCode(typed)).toBe(code)
    expect(tidyCode(typed)).toBe(code)
  })
})

describe('typed text', () => {
  it.each([
    [' +٤٤ ٧٤٠٠ ١٢٣٤٥٦ ', '+44 7400 123456'],
    ['＋４４　７４００', '+44 7400'],
    ['١٩٩٠-٠٥-٠٧', '1990-05-07'],
    ['1990−05−07', '1990-05-07'],
    ['\u200E+44 7400 123456\u202C', '+44 7400 123456'],
  ])('%j is %j', (typed, tidy) => {
    expect(tidyTyped(typed)).toBe(tidy)
  })
  it('leaves prose as it is but for blanks and what nobody sees', () => {
    expect(tidyLine(' شارع ٥\u200E  الجامعة ')).toBe('شارع ٥ الجامعة')
    expect(tidyLine('Hauptstraße 5–7')).toBe('Hauptstraße 5–7')
  })
})
