import { describe, expect, it } from 'vitest'
import { comparableName, fullNameOf, nameProblem, tidyName } from './name-rule.ts'

const person = (text: string) => nameProblem(tidyName(text), 'person')
const business = (text: string) => nameProblem(tidyName(text), 'business')

/** Real names, each of a kind that some form refuses. */
export const personNames = [
  'Cédric O',
  '李小龙',
  'Suharto',
  'O',
  'Ö',
  'A',
  'Anne\u2010Marie Dupont',
  'Anne\u2011Marie Dupont',
  'Anne-Marie Dupont',
  'Sinéad O’Brien',
  "Sinéad O'Brien",
  'Sinéad O\u2018Brien',
  'Sinéad O\u02BCBrien',
  "'t Hooft",
  'ʻAna Tuʻi',
  'Nguyễn Văn An',
  'Nguye\u0302\u0303n Va\u0306n An',
  'Jean-Luc d’Arc',
  'J. R. R. Tolkien',
  'Ma.Theresa Cruz',
  'St.John Philby',
  'st.john philby',
  'Martin Luther King, Jr.',
  'Henry VIII',
  'Raj A/L Kumar',
  'علی‌رضا حسینی',
  'بشار الأسد',
  'שרה בת־אל',
  'ג׳ורג׳ חורי',
  'Αλέξανδρος Παππάς',
  'Нурсултан Әбішұлы',
  'マリア・ロドリゲス',
  '김 민',
  'क्‍ष कुमार',
  'தமிழ்ச்செல்வி',
  'བསྟན་འཛིན་རྒྱ་མཚོ',
  'Gal·la Placídia',
  'Björk Guðmundsdóttir',
  '葛\u{E0100}城',
]

/** What hides, decorates or leads elsewhere. */
export const noNames = [
  '',
  '   ',
  '\u3164',
  '\u115F',
  '\u1160',
  '\uFFA0',
  '\u2800',
  '\u200B\u200C\u200D\u2060\uFEFF',
  '\u202E\u202C\u2066\u2069',
  '\u{E0041}\u{E006E}\u{E0061}',
  '\u0301\u0302',
  '\u0301Ana',
  `A${'\u0301'.repeat(9)}na`,
  '-',
  "''",
  '...',
  '· · ·',
  'Ana 😀 Souza',
  '👩‍👩‍👧',
  '🅰🅽🅰',
  'https://evil.example',
  'http://evil.example/ana',
  'www.evil.example',
  'ana@evil.example',
  'Ana <b>Souza',
  'Ana\u0000Souza',
  'Ana\uE000Souza',
  'Ana\uFFFDSouza',
]

describe('names of people', () => {
  it.each(personNames)('%s is a name', (name) => {
    expect(person(name)).toBeNull()
  })
  it.each([
    ...noNames,
    'evil.com',
    'EVIL.COM',
    'winner.example',
    'See evil.com St.John',
    'Win money at evil.com now',
    'x'.repeat(141),
  ])('%j is none', (name) => {
    expect(person(name)).not.toBeNull()
  })
  it.each(['Ana Souza 2', 'R2D2', 'Ana ٢', 'Ana Ⅻ²', '3M Company', 'H&M', 'Smith & Sons Ltd'])(
    '%s is not a person’s',
    (name) => {
      expect(person(name)).not.toBeNull()
    },
  )
})

describe('names of businesses', () => {
  it.each([
    'Siemens',
    '3M Company',
    'Smith & Sons Ltd',
    'H&M',
    '7-Eleven',
    '1&1',
    '4711',
    'AT&T Inc.',
    'Müller GmbH & Co. KG',
    'Amazon.com, Inc.',
    'Yahoo!',
    'Toys "R" Us',
    'Société Générale (Paris)',
    'Maersk A/S',
    'C',
    'ООО «Ромашка»',
    '株式会社山田',
    'شركة ٢١ للتجارة',
    ...personNames,
  ])('%s is a name', (name) => {
    expect(business(name)).toBeNull()
  })
  it.each([
    ...noNames.filter((name) => name !== 'ana@evil.example'),
    '&',
    '+ + +',
    '12345678',
    '23-14-70 31926819',
    'Siemens 🚀',
  ])('%j is none', (name) => {
    expect(business(name)).not.toBeNull()
  })
})

describe('a name as it is kept', () => {
  it.each([
    ['  Ana   Souza ', 'Ana Souza'],
    ['Ana\u00A0\u202FSouza\t', 'Ana Souza'],
    ['A\u200Bn\u00ADa\u{E0041} \u202ESouza\u202C', 'Ana Souza'],
    ['Ａｎａ Ｓｏｕｚａ', 'Ana Souza'],
    ['𝐀𝐧𝐚 Souza', 'Ana Souza'],
    ['Henry Ⅷ', 'Henry VIII'],
    ['Anne\u2010Marie', 'Anne\u2010Marie'],
    ['O’Brien', 'O’Brien'],
    ['علی‌رضا', 'علی‌رضا'],
    ['A\u200DB', 'AB'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(tidyName(typed)).toBe(kept)
  })
  it('compares whatever hyphen or apostrophe was typed', () => {
    const hyphened = ['Anne-Marie', 'Anne\u2010Marie', 'ANNE\u2011MARIE', 'Anne\u2013Marie']
    expect(new Set(hyphened.map(comparableName))).toEqual(new Set(['anne-marie']))
    const irish = ["O'Brien", 'O’Brien', 'O\u2018Brien', 'O\u02BCBrien', 'O`Brien', 'O\uFF07Brien']
    expect(new Set(irish.map(comparableName))).toEqual(new Set(["o'brien"]))
  })
  it('is one line for somebody with one name', () => {
    expect(fullNameOf({ firstName: '', lastName: 'Suharto' })).toBe('Suharto')
    expect(fullNameOf({ firstName: 'Cédric', lastName: 'O' })).toBe('Cédric O')
  })
})
