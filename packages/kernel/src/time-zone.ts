/** The longest name of a zone that is asked about; the database's own has 32 characters. */
const longest = 64

/** A zone of the IANA's database by its name as this server writes it; null for what is none, offsets too. */
export function timeZoneOf(name: string | null | undefined): string | null {
  if (!name || name.length > longest || !/^[A-Za-z]/.test(name)) return null
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return null
  }
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
/** No zone is further from UTC. */
const furthestMs = 15 * 60 * minuteMs

/** The day that clocks of a zone show at an instant, `2026-03-29`. */
export function dayIn(timeZone: string, at: Date): string {
  const parts = dayFormat(timeZone).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

/**
 * The first instant at which clocks of a zone show a day, or a later one where that day was left out. Where clocks go back
 * over midnight a day begins twice; the same of the two is always meant, so that days that meet share no instant.
 * @param day `2026-03-29`
 */
export function startOfDayIn(timeZone: string, day: string): Date {
  const around = Date.parse(`${day}T00:00:00Z`)
  let [before, after] = [around - furthestMs, around + furthestMs]
  while (after - before > minuteMs) {
    const middle = before + Math.floor((after - before) / 2 / minuteMs) * minuteMs
    if (dayIn(timeZone, new Date(middle)) >= day) after = middle
    else before = middle
  }
  return new Date(after)
}

/** The day after another, by the calendar. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10)
}

const dayFormats = new Map<string, Intl.DateTimeFormat>()

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  dayFormats.set(timeZone, format)
  return format
}
