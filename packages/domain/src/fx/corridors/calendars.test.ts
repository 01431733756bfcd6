import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import moonHolidays from '../data/moon-holidays.json' with { type: 'json' }
import type { Calendar } from './calendar.ts'
import { type CalendarName, calendarNames, calendars } from './calendars.ts'
import { corridors } from './corridors.ts'
import { calendarsEndingWithin, isHoliday, listedUntil, shift, weekdayOf } from './holidays.ts'

const followingTheMoon: Readonly<Record<string, readonly string[]>> = moonHolidays
const years = [2026, 2027] as const
const [begin, end] = ['2026-01-01', '2027-12-31']

/** Days that the issue names, each closed. */
const closed: Partial<Record<CalendarName, string>> = {
  MY: '2026-01-01 2026-06-01 2026-06-17 2026-08-25 2026-11-09 2027-01-01 2027-06-07 2027-08-16 2027-10-28',
  ID: '2026-01-16 2026-03-19 2026-06-16 2026-08-25 2027-01-05 2027-03-08 2027-05-20',
  TH: '2026-03-03 2026-06-01 2026-07-29 2027-02-22 2027-05-20 2027-07-19',
  VN: '2026-04-27 2027-02-11 2027-04-16',
  PH: '2026-11-02 2026-12-24 2027-03-10 2027-05-17',
  AE: '2026-05-29 2026-06-16 2026-08-25',
  KE: '2026-05-27 2027-05-17',
  HK: '2026-04-07 2026-05-25 2026-10-19 2027-04-05 2027-05-13 2027-09-16 2027-10-08',
  SG: '2026-06-01 2026-11-09 2027-05-20 2027-10-28',
  JP: '2026-05-06 2026-12-31 2027-01-01',
}

/** How many single days each year has at least: a year with fewer has a hole. */
const singleDays: Partial<Record<CalendarName, number>> = {
  TR: 8,
  KE: 2,
  NG: 5,
  AE: 9,
  SA: 7,
  QA: 7,
  NZ: 1,
  HK: 6,
  JP: 2,
  VN: 6,
  // in 2030 the Chinese year and the end of Ramadan are one day
  PH: 2,
}
const order = (name: CalendarName) => calendarNames.indexOf(name)

describe('how far the calendars reach', () => {
  it('is a named year or for good, and no year before has a hole', () => {
    const reach = Object.groupBy(calendarNames, (name) => String(listedUntil(name)))
    expect(reach).toEqual({
      null: [
        'TARGET',
        'GB',
        'CH',
        'SE',
        'NO',
        'DK',
        'PL',
        'CZ',
        'HU',
        'RO',
        'US',
        'CA',
        'MX',
        'BR',
        'ZA',
        'AU',
      ],
      2032: ['NZ'],
      2030: ['TR', 'KE', 'NG', 'AE', 'SA', 'QA', 'HK', 'JP', 'VN', 'PH'],
      2027: ['SG', 'IN', 'MY', 'ID', 'TH'],
    })
    for (const name of calendarNames) {
      const last = listedUntil(name)
      const { dated = [], lacks }: Calendar = calendars[name]
      if (last === null || lacks) continue
      const all = [...new Set([...dated, ...(followingTheMoon[name] ?? [])])]
      for (let year = 2026; year <= last; year++) {
        const count = all.filter((date) => date.startsWith(`${year}-`)).length
        expect([name, year, count >= (singleDays[name] ?? Number.NaN)]).toEqual([name, year, true])
      }
    }
  })

  it('ends where a day is known to nobody, which is named', () => {
    for (const name of calendarNames) {
      const { lacks }: Calendar = calendars[name]
      expect([name, lacks !== undefined]).toEqual([name, listedUntil(name) === 2027])
    }
  })

  it.each([
    ['TR', '2028-02-25 2028-02-28 2028-05-04 2028-05-08'],
    ['HK', '2028-01-26 2028-04-04 2028-05-02 2028-05-29 2028-10-04 2028-10-26'],
    ['SG', '2028-01-26 2028-11-15 2030-02-05'],
    ['VN', '2028-01-25 2028-01-31 2028-04-04 2030-02-01'],
    ['AE', '2028-02-28 2028-05-04 2028-05-25 2028-08-03'],
    ['JP', '2028-03-20 2028-09-22'],
  ] as const)('%s closes on %s', (name, dates) => {
    for (const date of dates.split(' ')) expect([date, isHoliday(name, date)]).toEqual([date, true])
  })
})

describe('bank holidays', () => {
  it.each(Object.entries(closed))('%s: %s', (name, dates) => {
    const open = dates.split(' ').filter((date) => !isHoliday(name as CalendarName, date))
    expect(open).toEqual([])
  })

  it('Japan works on 4 January 2027 and 7 May 2026: only national holidays move from a Sunday', () => {
    expect(isHoliday('JP', '2027-01-04')).toBe(false)
    expect(isHoliday('JP', '2026-05-07')).toBe(false)
  })

  it('Fedwire works on the Friday before a Saturday holiday, unlike federal offices, and closes after a Sunday', () => {
    for (const friday of ['2026-07-03', '2027-06-18', '2027-12-24', '2027-12-31']) {
      expect(isHoliday('US', friday)).toBe(false)
    }
    expect(isHoliday('US', '2027-07-05')).toBe(true)
  })

  it('every calendar names its source, and lists no single days without their last year', () => {
    for (const name of calendarNames) {
      const calendar: Calendar = calendars[name]
      expect(calendar.source.length).toBeGreaterThan(10)
      const moon = calendar.lacks ? [] : (followingTheMoon[name] ?? [])
      const last =
        [...(calendar.dated ?? []), ...moon]
          .map((date) => Number(date.slice(0, 4)))
          .sort()
          .at(-1) ?? null
      expect([name, listedUntil(name)]).toEqual([name, last])
    }
  })

  it('says which calendars end within so many months', () => {
    expect(calendarsEndingWithin(6, new Date('2026-11-29'))).toEqual([])
    const ending = calendarsEndingWithin(6, new Date('2027-07-15'))
    const short: CalendarName[] = ['IN', 'SG', 'MY', 'ID', 'TH']
    expect(ending).toEqual(short.sort((a, b) => order(a) - order(b)))
    const later = calendarsEndingWithin(6, new Date('2030-07-15'))
    expect(later).toEqual(
      expect.arrayContaining(['MY', 'ID', 'TH', 'VN', 'AE', 'KE', 'JP', 'TR', 'HK', 'SA', 'QA']),
    )
    expect(ending).not.toContain('NZ')
    expect(ending).not.toContain('US')
    expect(ending).not.toContain('TARGET')
  })

  it('weekends are those of each country: the Emirates changed theirs in 2022', () => {
    const daysOf = (country: string) =>
      corridors.find(({ countries }) => countries.includes(country))?.weekdays
    expect(daysOf('AE')).toEqual([1, 2, 3, 4, 5])
    for (const country of ['SA', 'QA']) expect(daysOf(country)).toEqual([0, 1, 2, 3, 4])
    for (const { countries, weekdays } of corridors) {
      if (!countries.includes('SA') && !countries.includes('QA'))
        expect(weekdays).toEqual([1, 2, 3, 4, 5])
    }
  })
})

/** Where the other list is about a part of the country, the part in which the rail works. */
const places: Partial<Record<CalendarName, readonly [string, string?]>> = {
  GB: ['GB', 'ENG'],
  CA: ['CA', 'ON'],
  AU: ['AU', 'NSW'],
  CH: ['CH', 'ZH'],
  MY: ['MY', '14'],
}
// TARGET is no country, and Qatar has no days there at all
const compared = calendarNames.filter((name) => name !== 'TARGET' && name !== 'QA')

/** Working days of the week on which their list has a public or bank holiday. */
function theirs(name: CalendarName): Set<string> {
  const [country, state = ''] = places[name] ?? [name]
  const other = new Holidays(country, state)
  const dates = new Set<string>()
  for (const year of years) {
    for (const holiday of other.getHolidays(year)) {
      if (holiday.type !== 'public' && holiday.type !== 'bank') continue
      const length = Math.max(1, Math.ceil((+holiday.end - +holiday.start) / 86_400_000 - 0.05))
      for (let day = 0; day < length; day++) dates.add(shift(holiday.date.slice(0, 10), day))
    }
  }
  return dates
}

/** What we keep otherwise: `+` closed with us, `-` closed with them; each with the reason. */
const differences: Partial<Record<CalendarName, readonly (readonly [string, string])[]>> = {
  CH: [['+2026-01-02', 'a closed day of SIC; a holiday in some cantons only']],
  NO: [['-2026-12-24 -2026-12-31 -2027-12-24 -2027-12-31', 'half days: banks work in the morning']],
  DK: [
    ['+2026-05-15 +2027-05-07', 'bankers close on the Friday after Ascension'],
    ['+2026-06-05 +2026-12-24 +2026-12-31 +2027-12-24 +2027-12-31', 'closing days of banks'],
  ],
  TR: [
    ['+2026-03-19 +2026-05-26 +2027-03-08', 'the afternoon before a feast is off'],
    ['-2026-03-23 -2027-03-12 -2027-05-20', 'their 90 and 114 hours begin that afternoon'],
  ],
  US: [
    [
      '-2026-07-03 -2027-06-18 -2027-12-24 -2027-12-31',
      'Fedwire works on the Friday before a Saturday holiday',
    ],
  ],
  CA: [
    ['-2026-04-06 -2027-03-29', 'clearing works on Easter Monday'],
    ['+2026-08-03 +2027-08-02', 'Civic Holiday'],
    [
      '+2026-09-30 +2027-09-30 +2026-11-11 +2027-11-11',
      'closed in federal banking, not in Ontario',
    ],
    ['+2026-12-28 +2027-12-27 +2027-12-28', 'replacements of Christmas and Boxing Day'],
  ],
  KE: [
    ['-2027-03-09 +2027-03-10', 'the moon is seen a day later than in Mecca'],
    ['+2027-05-17', 'so too; their day is a Sunday'],
  ],
  NG: [
    ['+2026-03-23 +2027-03-11 +2027-05-18', 'two working days are declared for each feast'],
    ['-2027-03-09', 'the moon is seen a day later than in Mecca'],
    ['-2026-06-16', "a holiday of some states' only"],
    ['-2027-05-27 -2027-11-01', "children's day and youth day: banks work"],
    ['+2027-08-16', "Monday after the prophet's birthday on a weekend"],
    ['+2026-12-28 +2027-12-27 +2027-12-28', 'replacements of Christmas and Boxing Day'],
  ],
  AE: [
    ['-2026-01-16 -2026-02-18 -2027-01-05 -2027-02-08', 'no holidays any more since 2019'],
    ['+2026-03-19', 'the thirtieth of Ramadan'],
    ['+2026-05-26', 'the day of Arafah'],
    ['+2026-12-03 +2027-12-03', 'the second day of the National Day'],
  ],
  AU: [['-2026-08-03 -2026-10-05 -2027-08-02 -2027-10-04', 'New South Wales only: RITS works']],
  SG: [
    ['-2027-03-09 +2027-03-10', 'the moon is seen a day later than in Mecca'],
    ['+2027-05-17', 'so too; their day is a Sunday'],
    ['+2027-05-20', 'Vesak: their list ends with 2026'],
  ],
  IN: [
    [
      '+2026-03-04 +2026-10-20 +2027-03-22 +2027-10-29',
      'Holi, Dussehra, Diwali: they list none by the moon',
    ],
    ['+2026-05-01', 'Maharashtra Day: the clearing is in Mumbai'],
  ],
  MY: [
    ['+2026-02-02', "Kuala Lumpur's Federal Territory Day and Thaipusam on a Sunday"],
    ['+2026-03-23 +2026-06-02 +2027-06-08 +2027-08-16', 'what replaces a Sunday'],
    ['+2027-01-22', 'Thaipusam'],
    ['-2027-03-09 +2027-03-11', 'the moon is seen a day later than in Mecca'],
    ['+2027-05-17', 'so too; their day is a Sunday'],
    ['+2027-05-20', 'Wesak: their list ends with 2026'],
  ],
  ID: [
    [
      '+2026-02-16 +2026-03-18 +2026-03-23 +2026-03-24 +2026-05-15 +2026-05-28 +2026-12-24',
      'joint leave: Bank Indonesia closes',
    ],
    ['-2027-03-09 +2027-03-11', 'the moon is seen a day later than in Mecca'],
    ['+2027-05-17', 'so too; their day is a Sunday'],
  ],
  TH: [
    ['+2026-05-01', 'Labour Day is a holiday of banks'],
    ['+2026-06-01 +2026-12-07 +2027-05-03 +2027-10-25 +2027-12-06', 'what replaces a weekend'],
    ['-2026-07-30', 'banks work on the first day of Lent'],
    ['+2027-02-22 +2027-05-20 +2027-07-19', 'Makha, Visakha, Asarnha: their list ends with 2026'],
  ],
  VN: [
    ['+2026-04-27 +2027-02-10 +2027-02-11 +2027-05-03', 'what replaces a weekend'],
    ['+2026-09-01 +2027-09-03', 'the second day of National Day'],
  ],
  PH: [
    [
      '+2026-02-17 +2026-08-21 +2026-11-02 +2026-12-08 +2026-12-24 +2026-12-31',
      'special non-working days: PhilPaSS closes',
    ],
    ['+2027-11-01 +2027-11-02 +2027-12-08 +2027-12-24 +2027-12-31', 'the same in 2027'],
    ['-2027-03-09 +2027-03-10', 'the moon is seen a day later than in Mecca'],
    ['+2027-05-17', 'so too; their day is a Sunday'],
  ],
}

describe('compared with date-holidays', () => {
  it.each(compared)('%s differs by what is named here, and by nothing else', (name) => {
    const weekdays = corridors.find(({ calendar }) => calendar === name)?.weekdays ?? []
    const other = theirs(name)
    const found: string[] = []
    for (let date = begin; date <= end; date = shift(date, 1)) {
      if (!weekdays.includes(weekdayOf(date))) continue
      const ours = isHoliday(name, date)
      if (ours !== other.has(date)) found.push(`${ours ? '+' : '-'}${date}`)
    }
    const named = (differences[name] ?? []).flatMap(([dates]) => dates.split(' '))
    expect(found).toEqual(named.sort((a, b) => a.slice(1).localeCompare(b.slice(1))))
  })
})
