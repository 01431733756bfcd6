import type { HourView } from '@corridor/domain/reconciliation/contract'
import { expect, it } from 'vitest'
import { stripWords } from './strip-words.ts'

const hours = (...outcomes: HourView['outcome'][]): HourView[] =>
  outcomes.map((outcome, hour) => ({
    at: `2026-11-21T${String(hour).padStart(2, '0')}:00:00.000Z`,
    outcome,
  }))

it('says how many hours were what, the worst first', () => {
  expect(stripWords(hours('green', 'green', null))).toBe(
    'Of the last 3 hours: 2 green, 1 not checked.',
  )
  expect(stripWords(hours('green', 'red', 'error', 'green'))).toBe(
    'Of the last 4 hours: 1 red, 1 could not check, 2 green. Red at 2026-11-21 01:00.',
  )
})

it('names the latest red hours only', () => {
  const text = stripWords(hours(...Array.from({ length: 8 }, () => 'red' as const)))
  expect(text).toContain('Red at 2026-11-21 02:00')
  expect(text).toMatch(/07:00 and before\.$/)
})
