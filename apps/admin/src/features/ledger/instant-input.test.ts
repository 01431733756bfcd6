import { expect, it } from 'vitest'
import { instantIn, instantOf, localOf } from './instant-input.ts'

it('reads local time back as the instant that it was', () => {
  for (const instant of ['2026-11-21T10:05:07.000Z', '2026-06-30T23:59:59.000Z']) {
    expect(instantOf(localOf(instant))).toBe(instant)
  }
})

it('takes nothing for nothing', () => {
  expect(instantOf('')).toBeNull()
  expect(instantOf('yesterday')).toBeNull()
  expect(instantOf('+12026-01-01T00:00')).toBeNull()
  expect(localOf('')).toBe('')
  expect(localOf('yesterday')).toBe('')
})

it('takes only instants out of an address', () => {
  expect(instantIn('2026-11-21T10:05:07.000Z')).toBe('2026-11-21T10:05:07.000Z')
  expect(instantIn('<script>')).toBe('')
})
