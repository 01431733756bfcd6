import { describe, expect, it } from 'vitest'
import { dayHeading, dayKey, groupByDay, roughly, staffTime, timeOfDay } from './days.ts'

const utc = { timeZone: 'UTC' }

describe('dayHeading', () => {
  const now = new Date('2026-03-01T00:30:00Z')
  it('says today and yesterday by the local calendar', () => {
    expect(dayHeading(new Date('2026-03-01T00:01:00Z'), now, utc)).toBe('Today')
    expect(dayHeading(new Date('2026-02-28T23:59:00Z'), now, utc)).toBe('Yesterday')
    expect(dayHeading(new Date('2026-02-27T23:59:00Z'), now, utc)).toBe('27 February')
    expect(dayHeading(new Date('2025-12-31T10:00:00Z'), now, utc)).toBe('31 December 2025')
  })

  it('follows the zone: the same instant is another day elsewhere', () => {
    const at = new Date('2026-02-28T23:59:00Z')
    expect(dayHeading(at, now, { timeZone: 'Asia/Tokyo' })).toBe('Today')
    expect(dayKey(at, { timeZone: 'Asia/Tokyo' })).toBe('2026-03-01')
  })

  it('is right on the day the clocks change', () => {
    const zone = { timeZone: 'Europe/Berlin' }
    const after = new Date('2026-03-29T22:30:00Z')
    expect(dayHeading(new Date('2026-03-29T00:10:00Z'), after, zone)).toBe('Yesterday')
  })
})

describe('groupByDay', () => {
  it('keeps the order and starts a group when the day changes', () => {
    const items = ['2026-03-02T10:00:00Z', '2026-03-02T09:00:00Z', '2026-03-01T08:00:00Z']
    const groups = groupByDay(items, (item) => item, new Date('2026-03-02T12:00:00Z'), utc)
    expect(groups.map((group) => [group.heading, group.items.length])).toEqual([
      ['Today', 2],
      ['Yesterday', 1],
    ])
    expect(groupByDay([], () => '', new Date())).toEqual([])
  })
})

describe('times', () => {
  it('writes them for customers, staff and queues', () => {
    const at = new Date('2026-11-20T14:05:09Z')
    expect(timeOfDay(at, utc)).toBe('14:05')
    expect(staffTime(at, utc)).toBe('20 Nov 2026, 14:05:09 UTC')
    expect(roughly(0, 30_000)).toBe('just now')
    expect(roughly(0, 59 * 60_000)).toBe('59 min')
    expect(roughly(0, 47 * 3_600_000)).toBe('47 h')
    expect(roughly(0, 72 * 3_600_000)).toBe('3 days')
  })
})
