import { expect, it } from 'vitest'
import type { Outcome } from './contract.ts'
import { firstHour, hoursOf } from './hour-strip.ts'

const now = new Date('2026-11-21T10:20:00.000Z')
const run = (from: string, to: string, outcome: Outcome) => ({
  startedAt: new Date(`2026-11-${from}Z`),
  finishedAt: new Date(`2026-11-${to}Z`),
  outcome,
})

it('shows 48 hours up to this one, grey where nothing ran', () => {
  const hours = hoursOf([], now)
  expect(hours).toHaveLength(48)
  expect(hours.at(-1)).toEqual({ at: '2026-11-21T10:00:00.000Z', outcome: null })
  expect(hours[0]?.at).toBe('2026-11-19T11:00:00.000Z')
  expect(firstHour(now).toISOString()).toBe(hours[0]?.at)
})

it('shows the worst of each hour', () => {
  const hours = hoursOf(
    [
      run('21T09:00:00', '21T09:58:00', 'green'),
      run('21T09:30:00', '21T09:30:01', 'error'),
      run('21T10:00:00', '21T10:05:00', 'red'),
      run('21T10:06:00', '21T10:19:00', 'green'),
    ],
    now,
  )
  expect(hours.slice(-3).map(({ outcome }) => outcome)).toEqual([null, 'error', 'red'])
})

it('spans the hours of a run that took long', () => {
  const hours = hoursOf([run('21T07:50:00', '21T09:10:00', 'green')], now)
  expect(hours.slice(-4).map(({ outcome }) => outcome)).toEqual(['green', 'green', 'green', null])
})
