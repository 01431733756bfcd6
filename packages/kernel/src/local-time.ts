const dayInMs = 86_400_000

/** A day of the calendar, `2026-03-29`, of no zone. */
export type LocalDate = string

/** A time of day by the clock on the wall, `02:30`. */
export type LocalTime = string

const clocks = new Map<string, Intl.DateTimeFormat>()

/** @throws RangeError for a zone that this server does not know */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(zone, clock)
  return clock
}

/** What the clock of a zone shows at an instant, as the milliseconds at which UTC's clock shows the same. */
function shownAt(instantMs: number, zone: string): number {
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {}
  for (const { type, value } of clockOf(zone).formatToParts(instantMs)) shown[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** How far a zone's clock is ahead of UTC at a whole second, in milliseconds. */
function aheadAt(instantMs: number, zone: string): number {
  return shownAt(instantMs, zone) - instantMs
}

/** The first second after `fromMs`, up to `toMs`, at which a zone's clock is not as far ahead as at `fromMs`. */
function changeBetween(fromMs: number, toMs: number, zone: string): number {
  const before = aheadAt(fromMs, zone)
  let [same, other] = [fromMs / 1000, toMs / 1000]
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2)
    if (aheadAt(middle * 1000, zone) === before) same = middle
    else other = middle
  }
  return other * 1000
}

/**
 * The instant of a local time, by the rules that the zone has today. A time that comes twice, where clocks go back, is
 * the first of both; one that does not exist, where they go forward, is the first instant after the gap. (Temporal's
 * `compatible` moves the latter on by the length of the gap: 02:30 would become 03:30 and not 03:00.)
 * @throws RangeError for a zone that this server does not know
 */
export function instantOf(date: LocalDate, time: LocalTime, zone: string): Date {
  const wishedMs = Date.parse(`${date}T${time}:00Z`)
  // no zone is further from UTC than fourteen hours, so a day to both sides sees the rules before and after a change
  const before = aheadAt(wishedMs - dayInMs, zone)
  const after = aheadAt(wishedMs + dayInMs, zone)
  const earlier = wishedMs - Math.max(before, after)
  const later = wishedMs - Math.min(before, after)
  for (const instantMs of [earlier, later]) {
    if (shownAt(instantMs, zone) === wishedMs) return new Date(instantMs)
  }
  return new Date(changeBetween(earlier, later, zone))
}

/** The day that the calendar of a zone shows at an instant. @throws RangeError for an unknown zone */
export function localDateAt(instant: Date, zone: string): LocalDate {
  const wholeSecond = Math.floor(instant.getTime() / 1000) * 1000
  return new Date(shownAt(wholeSecond, zone)).toISOString().slice(0, 10)
}
