import type { FieldView } from '@corridor/domain/beneficiaries/contract'
import { wordsOf } from '@corridor/words/words-of'
import { describe, expect, it } from 'vitest'
import { fieldProblem, problemsOf, type Telling } from './field-rules.ts'

const tellingIn = (locale: string): Telling => ({
  words: wordsOf(locale, 'web.recipients'),
  fields: wordsOf(locale, 'fields'),
  locale,
})
const telling = tellingIn('en-GB')

const field = (over: Partial<FieldView>): FieldView => ({
  key: 'x',
  label: 'Sort code',
  type: 'text',
  required: true,
  minLength: 6,
  maxLength: 6,
  pattern: '^[0-9]{6}$',
  example: '23-14-70',
  refreshOnChange: false,
  ...over,
})
const iban = field({
  key: 'iban',
  label: 'IBAN',
  minLength: 15,
  maxLength: 34,
  pattern: '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$',
})

describe('fieldProblem', () => {
  it.each([
    [field({}), '23-14-70'],
    [field({}), '231470'],
    [iban, 'de89 3704 0044 0532 0130 00'],
    [iban, 'IBAN: DE89\u00A03704\u202F0044\t0532 0130 00\u200B'],
    [iban, 'ＤＥ８９３７０４００４４０５３２０１３０００'],
    [field({}), '٢٣–١٤–٧٠'],
    [field({}), '۲۳۱۴۷۰'],
    [field({}), '२३ १४ ७०'],
    [field({ minLength: 11, maxLength: 11, pattern: '^[0-9]{11}$' }), '529.982.247-25'],
    [
      field({
        minLength: 15,
        maxLength: 19,
        pattern: '^[0-9]{2}[- ]?[0-9]{3,4}[- ]?[0-9]{7,8}[- ]?[0-9]{2,4}$',
      }),
      '01-0902-0068389-00',
    ],
    [field({ pattern: undefined, minLength: 2, maxLength: 100 }), '158 Wall Street'],
    [field({ required: false }), ''],
  ])('%#: takes %s', (spec, value) => {
    expect(fieldProblem(spec, value, telling)).toBeNull()
  })

  it.each([
    [field({}), '', 'Enter the sort code.'],
    [iban, '', 'Enter the IBAN.'],
    [field({}), '23-14', 'Enter 6 characters.'],
    [field({}), '23147a', 'This does not look right. Example: 23-14-70'],
    [field({ options: [{ value: 'A', label: 'A' }] }), 'B', 'Choose one of the list.'],
  ])('%#: refuses "%s"', (spec, value, sentence) => {
    expect(fieldProblem(spec, value, telling)).toBe(sentence)
  })

  it('keeps the capital of a label where the language does', () => {
    const nameless = field({ label: 'Bankleitzahl' })
    expect(fieldProblem(nameless, '', tellingIn('de-DE'))).toContain('„Bankleitzahl“')
  })
})

describe('the name in the form', () => {
  const method = { type: 'iban', title: 'IBAN', types: [], countries: ['DE'], fields: [] }
  const problem = (name: string, type: 'person' | 'business') =>
    problemsOf(method, {}, name, type, telling).holderName
  it.each(['Cédric O', '李小龙', 'Suharto', 'O', 'Anne\u2010Marie', 'O’Brien'])(
    '%s is a person',
    (name) => {
      expect(problem(name, 'person')).toBeUndefined()
    },
  )
  it.each(['Siemens', '3M Company', 'Smith & Sons Ltd', 'H&M'])('%s is a business', (name) => {
    expect(problem(name, 'business')).toBeUndefined()
  })
  it.each(['', '\u3164', '\u115F', '\u200B', '😀', 'https://evil.example'])(
    '%j is nobody',
    (name) => {
      expect(problem(name, 'person')).toBeDefined()
      expect(problem(name, 'business')).toBeDefined()
    },
  )
  it('says that a company is not a person', () => {
    expect(problem('3M Company', 'person')).toBeDefined()
    expect(problem('H&M', 'person')).toBeDefined()
  })
})
