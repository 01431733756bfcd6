import { expect, it } from 'vitest'
import { initialsOf } from './initials.ts'

it('takes the first letters of the first and last word', () => {
  expect(initialsOf('Ana María Silva')).toBe('AS')
  expect(initialsOf('  cher ')).toBe('C')
  expect(initialsOf('@grace')).toBe('G')
  expect(initialsOf('李 小龙')).toBe('李小')
  expect(initialsOf('محمد علي')).toBe('م\u200cع')
  expect(initialsOf('')).toBe('')
})
