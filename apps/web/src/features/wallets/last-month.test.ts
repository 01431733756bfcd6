import { expect, it } from 'vitest'
import { lastMonth } from './last-month.ts'

it.each([
  ['2026-03-29', '2026-02-01', '2026-02-28'],
  ['2028-03-01', '2028-02-01', '2028-02-29'],
  ['2026-01-31', '2025-12-01', '2025-12-31'],
])('before %s it went from %s to %s', (today, from, to) => {
  expect(lastMonth(today)).toEqual({ from, to })
})
