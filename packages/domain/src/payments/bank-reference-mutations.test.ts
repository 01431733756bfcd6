import { describe, expect, it } from 'vitest'
import { findBankReference, makeBankReference } from './bank-reference.ts'

const alphabet = '023456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A fixed stream of bytes, so that a failure can be repeated. */
function bytes(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  }
}
const next = bytes(7)
const references = Array.from({ length: 300 }, () =>
  makeBankReference(Uint8Array.from({ length: 5 }, next)),
)
const withZero = references.filter((reference) => reference.slice(4).includes('0'))
const code = (reference: string) => reference.slice(4)
const wide = (text: string) =>
  text.replace(/[!-~]/g, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0))
const arabic = (text: string) =>
  text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))

/** The ways in which people and banks write a reference. */
const mutations: Readonly<Record<string, (reference: string) => string>> = {
  'as it is': (reference) => reference,
  'small letters': (reference) => reference.toLowerCase(),
  'no dash': (reference) => reference.replace('-', ''),
  'a blank for the dash': (reference) => reference.replace('-', ' '),
  'an en dash': (reference) => reference.replace('-', '\u2013'),
  'an em dash': (reference) => reference.replace('-', '\u2014'),
  'a hyphen of typography': (reference) => reference.replace('-', '\u2010'),
  'a hyphen that does not break': (reference) => reference.replace('-', '\u2011'),
  'a minus': (reference) => reference.replace('-', '\u2212'),
  'a full-width hyphen': (reference) => reference.replace('-', '\uFF0D'),
  'a point': (reference) => reference.replace('-', '.'),
  'a blank on both sides': (reference) => reference.replace('-', ' - '.slice(1)),
  'O for every 0': (reference) => reference.replaceAll('0', 'O'),
  'o for every 0': (reference) => reference.replaceAll('0', 'o').toLowerCase(),
  '0 in the prefix': (reference) => reference.replace('COR', 'C0R'),
  'U for V': (reference) => reference.replaceAll('V', 'U'),
  'two groups of three': (reference) =>
    `COR ${code(reference).slice(0, 3)} ${code(reference).slice(3)}`,
  'three pairs': (reference) => `COR-${code(reference).match(/../g)?.join(' ')}`,
  'every character by itself': (reference) => `C O R - ${[...code(reference)].join(' ')}`,
  'a line break of the bank': (reference) => `${reference.slice(0, 8)}\n${reference.slice(8)}`,
  'blanks that do not break': (reference) => reference.replace('-', '\u00A0\u202F'),
  'invisible characters': (reference) => [...reference].join('\u200B'),
  'full-width characters': wide,
  'Arabic digits': arabic,
  'text around it': (reference) => `Rent for May, ${reference}, thanks Ana`,
  'marks around it': (reference) => `/RFB/${reference}/EUR 12`,
  'its name in front': (reference) => `Reference: ${reference.toLowerCase()}.`,
  twice: (reference) => `${reference} ${reference.toLowerCase()}`,
}

describe('a bank reference as people write it', () => {
  it.each(Object.entries(mutations))(`${references.length} with %s are read`, (_, mutate) => {
    const wrong = references.filter(
      (reference) => findBankReference(mutate(reference)) !== reference,
    )
    expect(wrong).toEqual([])
  })
  it('O for one 0 of several', () => {
    expect(withZero.length).toBeGreaterThan(30)
    for (const reference of withZero) {
      for (let at = 4; at < reference.length; at++) {
        if (reference[at] !== '0') continue
        const typed = `${reference.slice(0, at)}O${reference.slice(at + 1)}`
        expect(findBankReference(typed)).toBe(reference)
      }
    }
  })
})

describe('never another customer', () => {
  // what looks, sounds or lies alike: each character of the alphabet and what may be written for it
  const confusions: readonly string[] = [
    '0OQDC',
    '2Z7',
    '3EB8',
    '4A9',
    '5S6',
    '6GB5',
    '7TZ21',
    '8B3',
    '9GQ4',
    'A4R',
    'B83P',
    'CGO',
    'DO0P',
    'E3F',
    'FEPT',
    'G6C9',
    'HNMK',
    'JIYU',
    'KXRH',
    'MNWH',
    'NMHR',
    'PBRF',
    'QO09',
    'RPKA',
    'S5Z',
    'T7YF',
    'VUYW',
    'WVMU',
    'XKY',
    'YVXJ',
    'Z27S',
  ]
  const lookAlikes = new Map(confusions.map((row) => [row.charAt(0), row.slice(1)]))

  it('one confused character is read as it was meant, or not at all', () => {
    let tried = 0
    for (const reference of references) {
      for (let at = 4; at < reference.length; at++) {
        for (const other of lookAlikes.get(reference.charAt(at)) ?? '') {
          const read = findBankReference(reference.slice(0, at) + other + reference.slice(at + 1))
          tried += 1
          expect(read === null || read === reference).toBe(true)
        }
      }
    }
    expect(tried).toBeGreaterThan(4500)
  })

  it('any wrong character, I, L and 1 among them, is never somebody else’s', () => {
    for (const reference of references.slice(0, 60)) {
      for (let at = 4; at < reference.length; at++) {
        for (const other of `${alphabet}ILOU1`) {
          const read = findBankReference(reference.slice(0, at) + other + reference.slice(at + 1))
          expect(read === null || read === reference).toBe(true)
        }
        for (const other of 'IL1') {
          const typed = reference.slice(0, at) + other + reference.slice(at + 1)
          expect(findBankReference(typed)).toBeNull()
        }
      }
    }
  })

  it('swapped neighbours and a character too many or too few are nobody', () => {
    for (const reference of references) {
      for (let at = 4; at < reference.length; at++) {
        expect(findBankReference(reference.slice(0, at) + reference.slice(at + 1))).toBeNull()
        const [a, b = ''] = [reference.charAt(at), reference.charAt(at + 1)]
        if (b === '' || a === b) continue
        expect(
          findBankReference(reference.slice(0, at) + b + a + reference.slice(at + 2)),
        ).toBeNull()
      }
      expect(findBankReference(`${reference}X`)).toBeNull()
    }
  })

  it('two references in one text are not guessed between', () => {
    const [first = '', second = ''] = references
    expect(findBankReference(`${first} or ${second}`)).toBeNull()
  })

  it('a reference whose blanks allow two readings is not guessed', () => {
    // a real one, and a second one that begins in it: "COR" may stand inside the six characters
    for (const text of ['COR COR COR', 'COR 5 MAR 26 RENT', 'CORONA VIRUS TEST', 'COR BLIMEY 26']) {
      expect(findBankReference(text)).toBeNull()
    }
  })
})
