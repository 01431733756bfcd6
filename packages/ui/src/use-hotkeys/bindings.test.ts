import { expect, it } from 'vitest'
import { matchBinding, nameOf } from './match.ts'

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

it('names presses', () => {
  expect(nameOf({ ...plain, key: 'j' })).toBe('j')
  expect(nameOf({ ...plain, key: '?', shiftKey: true })).toBe('?')
  expect(nameOf({ ...plain, key: 'k', metaKey: true })).toBe('mod+k')
  expect(nameOf({ ...plain, key: 'Enter', shiftKey: true })).toBe('shift+Enter')
})

it('matches single keys and sequences, the longest first', () => {
  expect(matchBinding(['j', 'k'], ['x', 'j'])).toBe('j')
  expect(matchBinding(['g h', 'h'], ['g', 'h'])).toBe('g h')
  expect(matchBinding(['g h', 'h'], ['x', 'h'])).toBe('h')
  expect(matchBinding(['g h'], ['h'])).toBeNull()
})
