import moonHolidays from '../data/moon-holidays.json' with { type: 'json' }
import type { Calendar } from './calendar.ts'
import { type CalendarName, calendarNames, calendars } from './calendars.ts'

const dayMs = 86_400_000
const followingTheMoon: Readonly<Record<string, readonly string[]>> = moonHolidays
const holidaysByYear = new Map<string, ReadonlySet<string>>()

/** True when the banks of this calendar are closed for a holiday. Dates are YYYY-MM-DD; weekends are not asked. */
export function isHoliday(name: CalendarName, date: string): boolean {
  const year = Number(date.slice(0, 4))
  const key = `${name}-${year}`
  let holidays = holidaysByYear.get(key)
  if (!holidays) {
    holidays = holidaysOf(name, year)
    holidaysByYear.set(key, holidays)
  }
  return holidays.has(date)
}

/** Last year whose holidays are all listed; null when they follow from rules for good. */
export function listedUntil(name: CalendarName): number | null {
  const calendar: Calendar = calendars[name]
  return calendar.listedUntil ?? null
}

/** Calendars whose listed days end within so many months of `now`: they want next year's. */
export function calendarsEndingWithin(months: number, now: Date): readonly CalendarName[] {
  const horizon = new Date(now)
  horizon.setUTCMonth(horizon.getUTCMonth() + months)
  return calendarNames.filter((name) => {
    const year = listedUntil(name)
    return year !== null && Date.UTC(year + 1, 0, 1) <= horizon.getTime()
  })
}

function holidaysOf(name: CalendarName, year: number): ReadonlySet<string> {
  const calendar: Calendar = calendars[name]
  const single = [...(calendar.dated ?? []), ...(followingTheMoon[name] ?? [])]
  const days = new Set<string>(single.filter((date) => date.startsWith(`${year}-`)))
  for (const offset of calendar.easter ?? []) days.add(shift(easterSunday(year), offset))
  for (const offset of calendar.orthodoxEaster ?? []) days.add(shift(orthodoxEaster(year), offset))
  for (const [month, weekday, which] of calendar.nth ?? []) {
    days.add(nthWeekday(year, month, weekday, which))
  }
  for (const [day, weekday] of calendar.onOrAfter ?? []) {
    const first = `${year}-${day}`
    days.add(shift(first, (weekday - weekdayOf(first) + 7) % 7))
  }
  for (const day of calendar.unmoved ?? []) days.add(`${year}-${day}`)
  const fixed = (calendar.fixed ?? []).map((day) => `${year}-${day}`)
  for (const date of fixed) days.add(date)
  for (const date of fixed) {
    const weekday = weekdayOf(date)
    const moves =
      (calendar.substitute === 'weekday' && (weekday === 0 || weekday === 6)) ||
      (calendar.substitute === 'from-sunday' && weekday === 0)
    if (moves) days.add(nextOpenDay(date, days))
  }
  return days
}

function nextOpenDay(date: string, taken: ReadonlySet<string>): string {
  let next = shift(date, 1)
  while (taken.has(next) || weekdayOf(next) === 0 || weekdayOf(next) === 6) next = shift(next, 1)
  return next
}

/** A date some days later or earlier, both YYYY-MM-DD. */
export function shift(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** 0 is Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

function nthWeekday(year: number, month: number, weekday: number, which: number): string {
  const mm = String(month).padStart(2, '0')
  if (which > 0) {
    const first = `${year}-${mm}-01`
    return shift(first, ((weekday - weekdayOf(first) + 7) % 7) + (which - 1) * 7)
  }
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
  return shift(last, -((weekdayOf(last) - weekday + 7) % 7))
}

/** Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dateOf(year, Math.floor(n / 31), (n % 31) + 1)
}

/** Julian computus, in the Gregorian calendar (13 days apart until 2099). */
export function orthodoxEaster(year: number): string {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const n = d + e + 114
  return shift(dateOf(year, Math.floor(n / 31), (n % 31) + 1), 13)
}

function dateOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
