import type { FieldView } from '@corridor/domain/beneficiaries/contract'
import { describe, expect, it } from 'vitest'
import { fieldProblem } from './field-rules.ts'

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
    expect(fieldProblem(spec, value)).toBeNull()
  })

  it.each([
    [field({}), '', 'Enter the sort code.'],
    [iban, '', 'Enter the IBAN.'],
    [field({}), '23-14', 'Enter 6 characters.'],
    [field({}), '23147a', 'This does not look right. Example: 23-14-70'],
    [field({ options: [{ value: 'A', label: 'A' }] }), 'B', 'Choose one of the list.'],
  ])('%#: refuses "%s"', (spec, value, sentence) => {
    expect(fieldProblem(spec, value)).toBe(sentence)
  })
})
