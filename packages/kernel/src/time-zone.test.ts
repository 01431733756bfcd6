import { expect, it } from 'vitest'
import { dayAfter, dayIn, startOfDayIn, timeZoneOf } from './time-zone.ts'

it.each([
  ['Europe/Zurich', 'Europe/Zurich'],
  ['europe/berlin', 'Europe/Berlin'],
  ['UTC', 'UTC'],
  ['+02:00', null],
  ['Mars/Olympus', null],
  ['x'.repeat(65), null],
  ['', null],
  [undefined, null],
])('%s is %s', (name, zone) => expect(timeZoneOf(name)).toBe(zone))

it.each([
  ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['Europe/Berlin', '2026-03-30', '2026-03-29T22:00:00.000Z'],
  ['Asia/Kolkata', '2026-03-29', '2026-03-28T18:30:00.000Z'],
  ['Pacific/Kiritimati', '2026-01-01', '2025-12-31T10:00:00.000Z'],
  ['Pacific/Niue', '2026-01-01', '2026-01-01T11:00:00.000Z'],
  // clocks go from midnight to one: the day begins at one
  ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00.000Z'],
  // a day that was left out begins where the next one does
  ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
  ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00.000Z'],
])('in %s the day %s begins at %s', (zone, day, begins) => {
  expect(startOfDayIn(zone, day).toISOString()).toBe(begins)
})

it('days of a year meet without a gap and without sharing an instant', () => {
  for (const zone of ['Europe/Berlin', 'America/Santiago', 'Australia/Lord_Howe', 'Africa/Cairo']) {
    for (let day = '2026-01-01'; day < '2027-01-01'; day = dayAfter(day)) {
      const [begins, next] = [startOfDayIn(zone, day), startOfDayIn(zone, dayAfter(day))]
      expect(next.getTime()).toBeGreaterThan(begins.getTime())
      expect(dayIn(zone, begins)).toBe(day)
    }
  }
})
