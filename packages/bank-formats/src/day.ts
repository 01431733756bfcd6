import type { IsoDay } from './statement.ts'

const dayMs = 86_400_000

/** `2026-03-29`, or the day of `2026-03-29T23:30:00+02:00` as it is written; null when there is no such day. */
export function readIsoDay(text: string | undefined): IsoDay | null {
  const found = /^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:$|[T+Z-])/.exec(text ?? '')
  if (!found) return null
  const [, year = '', month = '', day = ''] = found
  return dayOf(Number(year), Number(month), Number(day))
}

/** `YYMMDD` of this century: the formats that write it began to be kept in files in it. */
export function readShortDay(text: string): IsoDay | null {
  const found = /^([0-9]{2})([0-9]{2})([0-9]{2})$/.exec(text)
  if (!found) return null
  const [, year = '', month = '', day = ''] = found
  return dayOf(2000 + Number(year), Number(month), Number(day))
}

/**
 * `MMDD` in the year that brings it nearest to another day: an entry of 2 January to a value of 31 December is one of the
 * next year.
 */
export function readDayNear(text: string, near: IsoDay): IsoDay | null {
  const found = /^([0-9]{2})([0-9]{2})$/.exec(text)
  if (!found) return null
  const [, month = '', day = ''] = found
  const year = Number(near.slice(0, 4))
  const candidates = [year - 1, year, year + 1].flatMap((one) => {
    const known = dayOf(one, Number(month), Number(day))
    return known ? [known] : []
  })
  const [nearest] = candidates.sort((one, other) => daysApart(one, near) - daysApart(other, near))
  return nearest ?? null
}

/** The n-th day of the year, `001` to `366`, in the year that brings it nearest to another day; null for `000` or none. */
export function readDayOfYear(text: string, near: IsoDay): IsoDay | null {
  if (!/^[0-9]{3}$/.test(text) || text === '000' || text > '366') return null
  const year = Number(near.slice(0, 4))
  const candidates = [year - 1, year, year + 1].map((one) =>
    new Date(Date.UTC(one, 0, Number(text))).toISOString().slice(0, 10),
  )
  const [nearest] = candidates.sort((one, other) => daysApart(one, near) - daysApart(other, near))
  return nearest ?? null
}

/** How many days lie between two, whichever is first. */
export function daysApart(one: IsoDay, other: IsoDay): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / dayMs
}

function dayOf(year: number, month: number, day: number): IsoDay | null {
  const at = new Date(Date.UTC(year, month - 1, day))
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === day && month > 0
  return isReal ? at.toISOString().slice(0, 10) : null
}
