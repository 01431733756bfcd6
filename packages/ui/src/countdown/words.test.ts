import { wordsOf } from '@corridor/words/words-of'
import { expect, it } from 'vitest'
import { remainingInWords } from './words.ts'

const en = wordsOf('en-GB', 'ui')

it('counts down in words, never up', () => {
  expect(remainingInWords(30 * 60_000, en)).toBe('30 minutes')
  expect(remainingInWords(119_000, en)).toBe('1 minute')
  expect(remainingInWords(59_999, en)).toBe('less than a minute')
  expect(remainingInWords(125 * 60_000, en)).toBe('2 hours 5 minutes')
  expect(remainingInWords(60 * 60_000, en)).toBe('1 hour')
  expect(remainingInWords(-5, en)).toBe('no time')
})

it.each([
  ['en-US', '2 hours 5 minutes', '1 minute', '1 hour'],
  ['de-DE', '2 Stunden 5 Minuten', '1 Minute', '1 Stunde'],
  ['es-ES', '2 horas y 5 minutos', '1 minuto', '1 hora'],
  ['ar-AE', 'ساعتين و5 دقائق', 'دقيقة واحدة', 'ساعة واحدة'],
])('counts down in %s', (locale, long, minute, hour) => {
  const words = wordsOf(locale, 'ui')
  expect(remainingInWords(125 * 60_000, words)).toBe(long)
  expect(remainingInWords(119_000, words)).toBe(minute)
  expect(remainingInWords(60 * 60_000, words)).toBe(hour)
})
