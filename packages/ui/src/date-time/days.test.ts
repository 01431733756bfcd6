import { wordsOf } from '@corridor/words/words-of'
import { describe, expect, it } from 'vitest'
import {
  calendarDate,
  dayHeading,
  dayKey,
  groupByDay,
  roughly,
  staffTime,
  timeOfDay,
} from './days.ts'

const utc = { timeZone: 'UTC' }
const reader = (locale: string) => ({ locale, words: wordsOf(locale, 'ui') })
const en = reader('en-GB')

describe('dayHeading', () => {
  const now = new Date('2026-03-01T00:30:00Z')
  it('says today and yesterday by the local calendar', () => {
    expect(dayHeading(new Date('2026-03-01T00:01:00Z'), now, en, utc)).toBe('Today')
    expect(dayHeading(new Date('2026-02-28T23:59:00Z'), now, en, utc)).toBe('Yesterday')
    expect(dayHeading(new Date('2026-02-27T23:59:00Z'), now, en, utc)).toBe('27 February')
    expect(dayHeading(new Date('2025-12-31T10:00:00Z'), now, en, utc)).toBe('31 December 2025')
  })

  it('follows the zone: the same instant is another day elsewhere', () => {
    const at = new Date('2026-02-28T23:59:00Z')
    expect(dayHeading(at, now, en, { timeZone: 'Asia/Tokyo' })).toBe('Today')
    expect(dayKey(at, { timeZone: 'Asia/Tokyo' })).toBe('2026-03-01')
  })

  it('is right on the day the clocks change', () => {
    const zone = { timeZone: 'Europe/Berlin' }
    const after = new Date('2026-03-29T22:30:00Z')
    expect(dayHeading(new Date('2026-03-29T00:10:00Z'), after, en, zone)).toBe('Yesterday')
  })
})

describe('groupByDay', () => {
  it('keeps the order and starts a group when the day changes', () => {
    const items = ['2026-03-02T10:00:00Z', '2026-03-02T09:00:00Z', '2026-03-01T08:00:00Z']
    const now = new Date('2026-03-02T12:00:00Z')
    const headingOf = (when: Date) => dayHeading(when, now, en, utc)
    const groups = groupByDay(items, (item) => item, headingOf, utc)
    expect(groups.map((group) => [group.heading, group.items.length])).toEqual([
      ['Today', 2],
      ['Yesterday', 1],
    ])
    expect(groupByDay([], () => '', headingOf)).toEqual([])
  })
})

describe('times', () => {
  it('writes them for customers, staff and queues', () => {
    const at = new Date('2026-11-20T14:05:09Z')
    expect(timeOfDay(at, 'en-GB', utc)).toBe('14:05')
    expect(timeOfDay(new Date('2026-11-20T09:05:09Z'), 'en-GB', utc)).toBe('09:05')
    expect(calendarDate(at, 'en-GB', utc)).toBe('20 Nov 2026')
    expect(staffTime(at, 'en-GB', utc)).toBe('20 Nov 2026, 14:05:09 UTC')
    expect(roughly(0, 30_000, en.words)).toBe('just now')
    expect(roughly(0, 59 * 60_000, en.words)).toBe('59 min')
    expect(roughly(0, 47 * 3_600_000, en.words)).toBe('47 h')
    expect(roughly(0, 72 * 3_600_000, en.words)).toBe('3 days')
  })
})

describe('in other languages', () => {
  const at = new Date('2026-11-20T14:05:09Z')
  const later = new Date('2026-11-21T10:00:00Z')
  it.each([
    ['en-US', '2:05 PM', 'Nov 20, 2026', 'Yesterday', 'November 20'],
    ['de-DE', '14:05', '20. Nov. 2026', 'Gestern', '20. November'],
    ['es-ES', '14:05', '20 nov 2026', 'Ayer', '20 de noviembre'],
    ['ar-AE', '2:05 م', '20 نوفمبر 2026', 'أمس', '20 نوفمبر'],
    ['ar-EG', '٢:٠٥ م', '٢٠ نوفمبر ٢٠٢٦', 'أمس', '٢٠ نوفمبر'],
  ])('follows the clock and the order of %s', (locale, time, date, yesterday, day) => {
    const spaced = (text: string) => text.replace(/\s/g, ' ')
    expect(spaced(timeOfDay(at, locale, utc))).toBe(time)
    expect(calendarDate(at, locale, utc)).toBe(date)
    expect(dayHeading(at, later, reader(locale), utc)).toBe(yesterday)
    expect(dayHeading(at, new Date('2026-12-24T10:00:00Z'), reader(locale), utc)).toBe(day)
  })

  it('counts years by the Gregorian calendar everywhere', () => {
    expect(calendarDate(at, 'ar-SA', utc)).toContain('٢٠٢٦')
  })

  it.each([
    ['de-DE', '59 Min.', '47 Std.', '3 Tage'],
    ['es-ES', '59 min', '47 h', '3 días'],
    ['ar-AE', '59 دقيقة', '47 ساعة', '3 أيام'],
  ])('says in %s how long ago', (locale, minutes, hours, days) => {
    const { words } = reader(locale)
    expect(roughly(0, 59 * 60_000, words)).toBe(minutes)
    expect(roughly(0, 47 * 3_600_000, words)).toBe(hours)
    expect(roughly(0, 72 * 3_600_000, words)).toBe(days)
  })
})
