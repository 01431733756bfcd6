import type { HourView } from '@corridor/domain/reconciliation/contract'
import type { Locale } from '@corridor/words/languages'
import { wordsOf } from '@corridor/words/words-of'
import { expect, it } from 'vitest'
import { stripWords } from './strip-words.ts'

const hours = (...outcomes: HourView['outcome'][]): HourView[] =>
  outcomes.map((outcome, hour) => ({
    at: `2026-11-21T${String(hour).padStart(2, '0')}:00:00.000Z`,
    outcome,
  }))

const said = (of: HourView[], locale: Locale = 'en-GB') =>
  stripWords(of, wordsOf(locale, 'admin.invariants'), locale)

it('says how many hours were what, the worst first', () => {
  expect(said(hours('green', 'green', null))).toBe('Of the last 3 hours: 2 green, 1 not checked.')
  expect(said(hours('green', 'red', 'error', 'green'))).toBe(
    'Of the last 4 hours: 1 red, 1 could not check, 2 green. Red at 2026-11-21 01:00.',
  )
})

it('names the latest red hours only', () => {
  const text = said(hours(...Array.from({ length: 8 }, () => 'red' as const)))
  expect(text).toContain('Red at 2026-11-21 02:00')
  expect(text).toMatch(/07:00 and before\.$/)
})

it('says it in the language of the reader', () => {
  expect(said(hours('green', 'red', 'red'), 'de-DE')).toBe(
    'Von den letzten 3 Stunden: 2 rot, 1 grün. Rot um 2026-11-21 01:00, 2026-11-21 02:00.',
  )
})
