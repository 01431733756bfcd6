import { expect, it } from 'vitest'
import { remainingInWords } from './words.ts'

it('counts down in words, never up', () => {
  expect(remainingInWords(30 * 60_000)).toBe('30 minutes')
  expect(remainingInWords(119_000)).toBe('1 minute')
  expect(remainingInWords(59_999)).toBe('less than a minute')
  expect(remainingInWords(125 * 60_000)).toBe('2 hours 5 minutes')
  expect(remainingInWords(60 * 60_000)).toBe('1 hour')
  expect(remainingInWords(-5)).toBe('no time')
})
