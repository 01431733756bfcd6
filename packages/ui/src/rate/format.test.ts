import { expect, it } from 'vitest'
import { formatRate } from './format.ts'

it('writes rates with two to six digits, more only where they would vanish', () => {
  expect(formatRate('1.084200')).toBe('1.0842')
  expect(formatRate('1')).toBe('1.00')
  expect(formatRate('27415.5')).toBe('27,415.50')
  expect(formatRate('0.000000329')).toBe('0.000000329')
  expect(formatRate('n/a')).toBe('n/a')
})
