import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dueFrom,
  occurrencesAfter,
  type Recurrence,
  type Rhythm,
  type Weekday,
} from './recurrence.ts'

const longAgo = new Date('2000-01-01T00:00:00Z')

function wishOf(rhythm: Rhythm, starts: string, more: Partial<Recurrence> = {}): Recurrence {
  return { rhythm, starts, at: '09:00', zone: 'Europe/Berlin', ends: { kind: 'never' }, ...more }
}

const datesOf = (wish: Recurrence, limit: number, after = longAgo) =>
  occurrencesAfter(wish, after, limit).map(({ date }) => date)

const friday: Weekday = 5

describe('the dates of a rhythm', () => {
  it.each<[string, Rhythm, string, string[]]>([
    ['once', { kind: 'once' }, '2026-05-04', ['2026-05-04']],
    [
      'each second Friday, from the first Friday',
      { kind: 'weeks', every: 2, weekday: friday },
      '2026-12-23',
      ['2026-12-25', '2027-01-08', '2027-01-22'],
    ],
    [
      'a Friday that is the start itself',
      { kind: 'weeks', every: 1, weekday: friday },
      '2026-12-25',
      ['2026-12-25', '2027-01-01'],
    ],
    [
      'the 31st, bent anew each month',
      { kind: 'months-on-day', every: 1, day: 31 },
      '2026-01-31',
      ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'],
    ],
    [
      'the 30th in a leap year',
      { kind: 'months-on-day', every: 1, day: 30 },
      '2028-01-30',
      ['2028-01-30', '2028-02-29', '2028-03-30'],
    ],
    [
      'each twelve months on 29 February',
      { kind: 'months-on-day', every: 12, day: 29 },
      '2028-02-29',
      ['2028-02-29', '2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29'],
    ],
    [
      'the last day, also in a year without its leap day',
      { kind: 'months-on-day', every: 1, day: 'last' },
      '2100-01-15',
      ['2100-01-31', '2100-02-28', '2100-03-31'],
    ],
    [
      'each third month, counted from the first that fits',
      { kind: 'months-on-day', every: 3, day: 5 },
      '2026-01-10',
      ['2026-02-05', '2026-05-05', '2026-08-05', '2026-11-05', '2027-02-05'],
    ],
    [
      'the second Friday of a month',
      { kind: 'months-on-weekday', every: 1, weekday: friday, which: 2 },
      '2026-01-01',
      ['2026-01-09', '2026-02-13', '2026-03-13'],
    ],
    [
      'the last Friday of a month',
      { kind: 'months-on-weekday', every: 1, weekday: friday, which: 'last' },
      '2026-01-31',
      ['2026-02-27', '2026-03-27', '2026-04-24'],
    ],
    [
      'the first Sunday of a month, which may be its first day',
      { kind: 'months-on-weekday', every: 1, weekday: 7, which: 1 },
      '2026-02-01',
      ['2026-02-01', '2026-03-01', '2026-04-05'],
    ],
  ])('%s', (_, rhythm, starts, dates) => {
    expect(datesOf(wishOf(rhythm, starts), dates.length)).toEqual(dates)
  })

  it('are one where it is once', () => {
    expect(datesOf(wishOf({ kind: 'once' }, '2026-05-04'), 3)).toEqual(['2026-05-04'])
  })

  it('end on a day, which is the last one on which it comes', () => {
    const ends = { kind: 'on', date: '2026-02-28' } as const
    const wish = wishOf({ kind: 'months-on-day', every: 1, day: 31 }, '2026-01-01', { ends })
    expect(datesOf(wish, 9)).toEqual(['2026-01-31', '2026-02-28'])
  })

  it('end after a count, which counts from the first and not from now', () => {
    const ends = { kind: 'after', count: 3 } as const
    const wish = wishOf({ kind: 'months-on-day', every: 1, day: 1 }, '2026-01-01', { ends })
    expect(datesOf(wish, 9)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01'])
    expect(datesOf(wish, 9, new Date('2026-02-15T00:00:00Z'))).toEqual(['2026-03-01'])
    expect(datesOf(wish, 9, new Date('2026-03-15T00:00:00Z'))).toEqual([])
  })
})

describe('the instants of a rhythm', () => {
  it('keep the local time through both changes of clocks', () => {
    const wish = wishOf({ kind: 'weeks', every: 1, weekday: 7 }, '2026-03-22', { at: '02:30' })
    const instants = (after: string) =>
      occurrencesAfter(wish, new Date(after), 3).map(({ at }) => at.toISOString())
    expect(instants('2026-03-21T00:00:00Z')).toEqual([
      '2026-03-22T01:30:00.000Z',
      '2026-03-29T01:00:00.000Z',
      '2026-04-05T00:30:00.000Z',
    ])
    expect(instants('2026-10-17T00:00:00Z')).toEqual([
      '2026-10-18T00:30:00.000Z',
      '2026-10-25T00:30:00.000Z',
      '2026-11-01T01:30:00.000Z',
    ])
  })

  it('do not come again when the hour does', () => {
    const wish = wishOf({ kind: 'once' }, '2026-10-25', { at: '02:30' })
    const [first] = occurrencesAfter(wish, longAgo, 1)
    expect(first?.at).toEqual(new Date('2026-10-25T00:30:00Z'))
    expect(occurrencesAfter(wish, new Date('2026-10-25T00:30:00Z'), 1)).toEqual([])
    // the second 02:30 of that night is still ahead
    expect(occurrencesAfter(wish, new Date('2026-10-25T01:00:00Z'), 1)).toEqual([])
  })

  it('follow the zone where its rules change: Kazakhstan left UTC+6 for UTC+5 on 1 March 2024', () => {
    const rhythm = { kind: 'months-on-day', every: 1, day: 1 } as const
    const wish = wishOf(rhythm, '2024-02-01', { zone: 'Asia/Almaty' })
    expect(occurrencesAfter(wish, longAgo, 2)).toEqual([
      { date: '2024-02-01', at: new Date('2024-02-01T03:00:00Z') },
      { date: '2024-03-01', at: new Date('2024-03-01T04:00:00Z') },
    ])
  })

  it('refuse a zone that does not exist', () => {
    const wish = wishOf({ kind: 'once' }, '2026-10-25', { zone: 'Mars/Olympus' })
    expect(() => occurrencesAfter(wish, longAgo, 1)).toThrow(RangeError)
  })
})

const every = fc.integer({ min: 1, max: 12 })
const weekday = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7)
const rhythms: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.record({ kind: fc.constant('once' as const) }),
  fc.record({ kind: fc.constant('weeks' as const), every, weekday }),
  fc.record({
    kind: fc.constant('months-on-day' as const),
    every,
    day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last' as const)),
  }),
  fc.record({
    kind: fc.constant('months-on-weekday' as const),
    every,
    weekday,
    which: fc.constantFrom<1 | 2 | 3 | 4 | 'last'>(1, 2, 3, 4, 'last'),
  }),
)
const days = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const wishes = fc.record({
  rhythm: rhythms,
  starts: days,
  at: fc.constantFrom('00:00', '01:45', '02:15', '02:30', '23:59'),
  zone: fc.constantFrom('Europe/Berlin', 'Australia/Lord_Howe', 'America/Havana', 'Asia/Kathmandu'),
  ends: fc.oneof(
    fc.record({ kind: fc.constant('never' as const) }),
    fc.record({ kind: fc.constant('on' as const), date: days }),
    fc.record({ kind: fc.constant('after' as const), count: fc.integer({ min: 1, max: 20 }) }),
  ),
})

describe('any recurrence', () => {
  it('goes forward only, names each time once, and not before its start or after its end', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const found = occurrencesAfter(wish, longAgo, 24)
        const last = wish.ends.kind === 'on' ? wish.ends.date : '9999-12-31'
        const count = wish.ends.kind === 'after' ? wish.ends.count : 24
        expect(found.length).toBeLessThanOrEqual(count)
        for (const [place, { date, at }] of found.entries()) {
          const before = found[place - 1]
          expect(date >= wish.starts && date <= last).toBe(true)
          expect(!before || (before.date < date && before.at < at)).toBe(true)
        }
      }),
    )
  })

  it('asked a moment before each time, also on its very day, does not skip it', () => {
    const moments = fc.constantFrom(1, 60_000, 9 * 3_600_000, 3 * 86_400_000)
    fc.assert(
      fc.property(wishes, moments, (wish, beforeInMs) => {
        const all = occurrencesAfter(wish, longAgo, 10)
        for (const { at } of all) {
          const asked = new Date(at.getTime() - beforeInMs)
          expect(occurrencesAfter(wish, asked, 1)).toEqual(
            all.filter((one) => one.at > asked).slice(0, 1),
          )
        }
      }),
    )
  })

  it('asked step by step from the last answer is what it is asked for at once', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const atOnce = occurrencesAfter(wish, longAgo, 12)
        const stepped = []
        let next = occurrencesAfter(wish, longAgo, 1)[0]
        while (next && stepped.length < 12) {
          stepped.push(next)
          next = occurrencesAfter(wish, next.at, 1)[0]
        }
        expect(stepped).toEqual(atOnce)
      }),
    )
  })
})

describe('times that have come', () => {
  const rhythm = { kind: 'months-on-day', every: 1, day: 1 } as const
  const wish = wishOf(rhythm, '2026-01-01', { zone: 'UTC' })
  const threeDays = { runnableForInMs: 3 * 86_400_000 }
  const datesDue = (from: string, now: string, zone = 'UTC') => {
    const asked = { now: new Date(now), ...threeDays }
    const { run, missed, next } = dueFrom({ ...wish, zone }, from, asked)
    return [run?.date ?? null, missed.map(({ date }) => date), next?.date]
  }

  it.each<[string, string, string, string | null, string[], string]>([
    ['none yet', '2026-02-01', '2026-02-01T08:59:59.999Z', null, [], '2026-02-01'],
    ['its very instant', '2026-02-01', '2026-02-01T09:00:00Z', '2026-02-01', [], '2026-03-01'],
    ['one that was run', '2026-03-01', '2026-02-01T09:00:00Z', null, [], '2026-03-01'],
    ['late by three days', '2026-02-01', '2026-02-04T09:00:00Z', '2026-02-01', [], '2026-03-01'],
    ['late by more', '2026-02-01', '2026-02-04T09:00:00.001Z', null, ['2026-02-01'], '2026-03-01'],
    [
      'the latest after a standstill',
      '2026-02-01',
      '2026-04-02T00:00:00Z',
      '2026-04-01',
      ['2026-02-01', '2026-03-01'],
      '2026-05-01',
    ],
    [
      'none after a standstill that ended too late',
      '2026-02-01',
      '2026-03-20T00:00:00Z',
      null,
      ['2026-02-01', '2026-03-01'],
      '2026-04-01',
    ],
  ])('%s', (_, from, now, run, missed, next) => {
    expect(datesDue(from, now)).toEqual([run, missed, next])
  })

  it('are not lost where new rules put their instant before the last look, and do not come again where they put it after', () => {
    // British Columbia stays on UTC-7 in November 2026, where UTC-8 was expected; Etc counts to the west
    const [expected, decided] = ['Etc/GMT+8', 'Etc/GMT+7']
    expect(datesDue('2026-12-01', '2026-12-01T16:30:00Z', expected)).toEqual([
      null,
      [],
      '2026-12-01',
    ])
    const ran = ['2026-12-01', [], '2027-01-01']
    expect(datesDue('2026-12-01', '2026-12-01T16:31:00Z', decided)).toEqual(ran)
    expect(datesDue('2027-01-01', '2026-12-01T20:00:00Z', expected)).toEqual([
      null,
      [],
      '2027-01-01',
    ])
  })

  it('are each run or missed once, wherever the looks fall', () => {
    const hoursOn = fc.array(fc.integer({ min: 0, max: 24 * 80 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(wishes, hoursOn, (any, steps) => {
        const began = Date.parse(`${any.starts}T00:00Z`) - 2 * 86_400_000
        let now = new Date(began)
        let from: string | undefined = any.starts
        const told: string[] = []
        for (const hours of steps) {
          now = new Date(now.getTime() + hours * 3_600_000)
          if (from === undefined) break
          const { run, missed, next } = dueFrom(any, from, { now, ...threeDays })
          told.push(...[...missed, ...(run ? [run] : [])].map(({ date }) => date))
          from = next?.date
        }
        const all = occurrencesAfter(any, new Date(began), 100).filter(({ at }) => at <= now)
        expect(told).toEqual(all.map(({ date }) => date))
      }),
    )
  })
})
