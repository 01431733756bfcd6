import { expect, it } from 'vitest'
import { type ShownQuery, staleSince } from './stale-since.ts'

const fresh: ShownQuery = {
  isActive: true,
  dataUpdatedAt: 2_000,
  isError: false,
  failures: 0,
  fetchStatus: 'idle',
}

it('is nothing while every shown query was answered', () => {
  expect(staleSince([])).toBeNull()
  expect(staleSince([fresh, { ...fresh, fetchStatus: 'fetching' }])).toBeNull()
})

it.each([
  { isError: true },
  { failures: 1, fetchStatus: 'fetching' as const },
  { fetchStatus: 'paused' as const },
])('is the time of the oldest answer where one heard nothing: %o', (trouble) => {
  const old = { ...fresh, ...trouble, dataUpdatedAt: 1_000 }
  expect(staleSince([fresh, old, { ...fresh, ...trouble }])).toBe(1_000)
})

it('leaves out what is not on the screen, and what shows its own error because it never had an answer', () => {
  expect(staleSince([{ ...fresh, isError: true, isActive: false }])).toBeNull()
  expect(staleSince([{ ...fresh, isError: true, dataUpdatedAt: 0 }])).toBeNull()
})
