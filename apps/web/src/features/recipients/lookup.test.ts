import { expect, it } from 'vitest'
import { lookupOf } from './lookup.ts'

it.each([
  [' ben@example.org ', 'email', 'ben@example.org'],
  ['+44 7400 123456', 'phone', '+44 7400 123456'],
  ['(0151) 234', 'handle', '(0151) 234'],
  ['@ben', 'handle', '@ben'],
  ['ben_1', 'handle', 'ben_1'],
])('%s is a %s', (typed, by, text) => {
  expect(lookupOf(typed)).toEqual({ by, text })
})
