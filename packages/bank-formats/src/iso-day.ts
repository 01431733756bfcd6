import type { IsoDay } from './statement.ts'

const msOfDay = 86_400_000

/** Midnight of a day, in milliseconds of UTC; null where the calendar has no such day. */
export function dayMs(year: number, month: number, day: number): number | null {
  const ms = Date.UTC(year, month - 1, day)
  const date = new Date(ms)
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal && date.getUTCFullYear() === year ? ms : null
}

export function isoDayOf(ms: number): IsoDay {
  return new Date(ms).toISOString().slice(0, 10)
}

/** A day of the calendar from its parts, or null. */
export function isoDay(year: number, month: number, day: number): IsoDay | null {
  const ms = dayMs(year, month, day)
  return ms === null ? null : isoDayOf(ms)
}

/** `YYMMDD` of this century, or null. */
export function readShortDay(text: string): IsoDay | null {
  const found = /^(\d\d)(\d\d)(\d\d)$/.exec(text)
  return found ? isoDay(2000 + Number(found[1]), Number(found[2]), Number(found[3])) : null
}

/** `YYYY-MM-DD`, with or without the zone that XML allows after it, or null. */
export function readIsoDay(text: string): IsoDay | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:Z|[+-]\d\d:\d\d)?$/.exec(text)
  return found ? isoDay(Number(found[1]), Number(found[2]), Number(found[3])) : null
}

/**
 * A day of which only month and day were written, in the year in which it is nearest to another: entry `0102` of value
 * 2025-12-31 is 2 January 2026. Null where no year beside it has that day.
 */
export function nearestDay(monthDay: string, to: IsoDay): IsoDay | null {
  const found = /^(\d\d)(\d\d)$/.exec(monthDay)
  const target = Date.parse(to)
  if (!found || Number.isNaN(target)) return null
  const year = new Date(target).getUTCFullYear()
  const candidates = [year - 1, year, year + 1].flatMap((each) => {
    const ms = dayMs(each, Number(found[1]), Number(found[2]))
    return ms === null ? [] : [ms]
  })
  const nearest = candidates.sort((a, b) => Math.abs(a - target) - Math.abs(b - target))[0]
  return nearest === undefined ? null : isoDayOf(nearest)
}

/** The n-th day of a year, three digits, in the year in which it is nearest to another day. */
export function nearestDayOfYear(ordinal: string, to: IsoDay): IsoDay | null {
  const target = Date.parse(to)
  const number = Number(ordinal)
  if (!/^\d{3}$/.test(ordinal) || number < 1 || number > 366 || Number.isNaN(target)) return null
  const year = new Date(target).getUTCFullYear()
  const candidates = [year - 1, year, year + 1]
    .map((each) => Date.UTC(each, 0, 1) + (number - 1) * msOfDay)
    .sort((a, b) => Math.abs(a - target) - Math.abs(b - target))
  return isoDayOf(candidates[0] ?? target)
}

const momentPattern = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/

/**
 * The day of a moment: as written, or, where it has an offset and the bank's zone is known, that zone's day. 23:30 Z on
 * 28 March is the 29th in Berlin.
 */
export function readMomentDay(text: string, timeZone: string | undefined): IsoDay | null {
  const found = momentPattern.exec(text)
  const written = found?.[1] ? readIsoDay(found[1]) : null
  if (written === null || !found?.[2] || timeZone === undefined) return written
  const ms = Date.parse(text)
  if (Number.isNaN(ms)) return null
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(ms)
}
