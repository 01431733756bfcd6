import { expect, it } from 'vitest'
import { limitUse, standOf } from './position-words.ts'

it('says which way a position stands', () => {
  expect(standOf('0.00')).toBe('flat')
  expect(standOf('0')).toBe('flat')
  expect(standOf('-0.01')).toBe('short')
  expect(standOf('12345678901234567.89')).toBe('long')
})

it('says what the use of a limit calls for', () => {
  expect(['0.0', '9.9', '79.9'].map(limitUse)).toEqual(['free', 'free', 'free'])
  expect(['80.0', '99.9'].map(limitUse)).toEqual(['near', 'near'])
  expect(['100.0', '250.1'].map(limitUse)).toEqual(['reached', 'reached'])
})
