import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf, localDateAt } from './local-time.ts'

const minuteInMs = 60_000

describe('instantOf', () => {
  it.each([
    ['an ordinary day', 'Europe/Berlin', '2026-06-01', '09:00', '2026-06-01T07:00:00.000Z'],
    ['a gap of an hour', 'Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:00:00.000Z'],
    ['the end of the gap', 'Europe/Berlin', '2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['before the gap', 'Europe/Berlin', '2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['the first of two', 'Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['after both', 'Europe/Berlin', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    [
      'a gap of half an hour',
      'Australia/Lord_Howe',
      '2026-10-04',
      '02:15',
      '2026-10-03T15:30:00.000Z',
    ],
    [
      'half an hour twice',
      'Australia/Lord_Howe',
      '2026-04-05',
      '01:45',
      '2026-04-04T14:45:00.000Z',
    ],
    ['a gap at midnight', 'Africa/Cairo', '2026-04-24', '00:00', '2026-04-23T22:00:00.000Z'],
    ['midnight twice', 'America/Havana', '2026-11-01', '00:30', '2026-11-01T04:30:00.000Z'],
    ['a day that never was', 'Pacific/Apia', '2011-12-30', '12:00', '2011-12-30T10:00:00.000Z'],
    ['quarters of an hour', 'Asia/Kathmandu', '2026-01-31', '00:00', '2026-01-30T18:15:00.000Z'],
    ['furthest ahead', 'Pacific/Kiritimati', '2026-01-01', '00:00', '2025-12-31T10:00:00.000Z'],
    ['no change of clocks', 'UTC', '2026-03-29', '02:30', '2026-03-29T02:30:00.000Z'],
  ])('%s: %s %s %s', (_, zone, date, time, instant) => {
    expect(instantOf(date, time, zone).toISOString()).toBe(instant)
  })

  it('refuses a zone that does not exist', () => {
    expect(() => instantOf('2026-01-01', '09:00', 'Mars/Olympus')).toThrow(RangeError)
  })

  it('is the first minute at which the clock shows the time or more, as a walk over all minutes finds', () => {
    // each of these days has, or is beside, a change of clocks in one of these zones
    const days = [
      '2026-03-08',
      '2026-03-29',
      '2026-04-05',
      '2026-10-04',
      '2026-10-25',
      '2026-11-01',
    ]
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca']
    const times = fc
      .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `0${hour}:${String(minute).padStart(2, '0')}`)
    fc.assert(
      fc.property(
        fc.constantFrom(...days),
        times,
        fc.constantFrom(...zones),
        (date, time, zone) => {
          expect(instantOf(date, time, zone)).toEqual(walkedTo(date, time, zone))
        },
      ),
      { numRuns: 60 },
    )
  })
})

/** The same by another way: look at the clock each minute. Swedish writes times as ISO 8601 does. */
function walkedTo(date: string, time: string, zone: string): Date {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
  const wished = `${date} ${time}`
  let instantMs = Date.parse(`${date}T${time}Z`) - 15 * 60 * minuteInMs
  while (clock.format(instantMs) < wished) instantMs += minuteInMs
  return new Date(instantMs)
}

describe('localDateAt', () => {
  it.each([
    ['2026-01-01T10:59:59.999Z', 'Pacific/Auckland', '2026-01-01'],
    ['2026-01-01T11:00:00.000Z', 'Pacific/Auckland', '2026-01-02'],
    ['2026-01-01T04:59:59.999Z', 'America/New_York', '2025-12-31'],
  ])('%s in %s is %s', (instant, zone, date) => {
    expect(localDateAt(new Date(instant), zone)).toBe(date)
  })
})
