import { dateFormat } from '@corridor/words/formatters'
import type { Locale } from '@corridor/words/languages'
import type { useWords } from '@corridor/words/react'

type Zoned = { timeZone?: string }

/** The words of this package, as `useWords('ui')` gives them. */
export type UiWords = ReturnType<typeof useWords<'ui'>>

/** Who reads: in which language, and in whose manner of writing dates. */
export type Reader = { readonly locale: Locale; readonly words: UiWords }

/** Days are those of the Gregorian calendar everywhere: banks, corridors and the ledger count by it. */
function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return dateFormat(locale, { calendar: 'gregory', ...options })
}

/** The local calendar day as "2026-11-20": the key of day groups. */
export function dayKey(at: Date, { timeZone }: Zoned = {}): string {
  const parts = format('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at)
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** "Today", "Yesterday", "18 November", with the year when it is another one. */
export function dayHeading(
  at: Date,
  now: Date,
  { locale, words }: Reader,
  zone: Zoned = {},
): string {
  const key = dayKey(at, zone)
  const today = dayKey(now, zone)
  if (key === today) return words('today')
  // Noon of the calendar day, a day back: safe across clock changes.
  const noon = new Date(`${today}T12:00:00Z`)
  noon.setUTCDate(noon.getUTCDate() - 1)
  if (key === noon.toISOString().slice(0, 10)) return words('yesterday')
  const isSameYear = key.slice(0, 4) === today.slice(0, 4)
  return format(locale, {
    timeZone: zone.timeZone,
    day: 'numeric',
    month: 'long',
    ...(!isSameYear && { year: 'numeric' }),
  }).format(at)
}

/** "14:05", or "2:05 PM" where the reader's clock has twelve hours. */
export function timeOfDay(at: Date, locale: Locale, zone: Zoned = {}): string {
  return format(locale, { timeZone: zone.timeZone, timeStyle: 'short' }).format(at)
}

/** "20 Nov 2026". */
export function calendarDate(at: Date, locale: Locale, zone: Zoned = {}): string {
  return format(locale, {
    timeZone: zone.timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(at)
}

/** "20 Nov 2026, 14:05:09 UTC": for staff. */
export function staffTime(at: Date, locale: Locale, zone: Zoned = {}): string {
  return format(locale, {
    timeZone: zone.timeZone,
    day: '2-digit',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  }).format(at)
}

/** "just now", "5 min", "3 h", "2 days": how long ago, or how long until. */
export function roughly(fromMs: number, toMs: number, words: UiWords): string {
  const minutes = Math.floor(Math.abs(toMs - fromMs) / 60_000)
  if (minutes < 1) return words('age-now')
  if (minutes < 60) return words('age-minutes', { count: minutes })
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return words('age-hours', { count: hours })
  return words('age-days', { count: Math.floor(hours / 24) })
}

export type DayGroup<T> = { key: string; heading: string; items: T[] }

/** Groups items that come newest first (or in any steady order) under day headings, keeping their order. */
export function groupByDay<T>(
  items: readonly T[],
  at: (item: T) => string | Date,
  headingOf: (when: Date) => string,
  zone: Zoned = {},
): DayGroup<T>[] {
  const groups: DayGroup<T>[] = []
  for (const item of items) {
    const when = new Date(at(item))
    const key = dayKey(when, zone)
    const last = groups.at(-1)
    if (last?.key === key) last.items.push(item)
    else groups.push({ key, heading: headingOf(when), items: [item] })
  }
  return groups
}
