import { instantOf, type LocalDate, type LocalTime, localDateAt } from './local-time.ts'

const dayInMs = 86_400_000

/** Monday is 1 and Sunday 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** How often something comes again. `every` is a whole number from 1. */
export type Rhythm =
  | { readonly kind: 'once' }
  | { readonly kind: 'weeks'; readonly every: number; readonly weekday: Weekday }
  /** A day that a month lacks is its last one, in this month alone. */
  | { readonly kind: 'months-on-day'; readonly every: number; readonly day: number | 'last' }
  | {
      readonly kind: 'months-on-weekday'
      readonly every: number
      readonly weekday: Weekday
      readonly which: 1 | 2 | 3 | 4 | 'last'
    }

export type RecurrenceEnd =
  | { readonly kind: 'never' }
  /** The last day on which it may come. */
  | { readonly kind: 'on'; readonly date: LocalDate }
  | { readonly kind: 'after'; readonly count: number }

/** What somebody wished: kept as it was said, for every date is computed from it anew. */
export type Recurrence = {
  readonly rhythm: Rhythm
  /** The first day on which it may come; what is counted in weeks or months is counted from the first that fits. */
  readonly starts: LocalDate
  readonly at: LocalTime
  readonly zone: string
  readonly ends: RecurrenceEnd
}

/** One time of many. `date` is its name: no two of one recurrence share it, whatever clocks do. */
export type Occurrence = { readonly date: LocalDate; readonly at: Date }

const dayNumberOf = (date: LocalDate) => Date.parse(`${date}T00:00Z`) / dayInMs
const dateOf = (dayNumber: number) => new Date(dayNumber * dayInMs).toISOString().slice(0, 10)

/** Months since the year 0, so that a month can be counted on from. */
const monthNumberOf = (date: LocalDate) =>
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1

const firstDayOf = (month: number) => Date.UTC(Math.floor(month / 12), month % 12, 1) / dayInMs

/** How many days after `dayNumber` the weekday comes; 0 where it is that day. Day 0 was a Thursday. */
function daysUntil(weekday: Weekday, dayNumber: number): number {
  return (((weekday - 4 - dayNumber) % 7) + 7) % 7
}

type Monthly = Extract<Rhythm, { kind: 'months-on-day' | 'months-on-weekday' }>

/** The day number of a monthly rhythm in one month. */
function dayInMonth(rhythm: Monthly, month: number): number {
  const [first, next] = [firstDayOf(month), firstDayOf(month + 1)]
  if (rhythm.kind === 'months-on-day') {
    return rhythm.day === 'last' ? next - 1 : Math.min(first + rhythm.day, next) - 1
  }
  if (rhythm.which === 'last') return next - 7 + daysUntil(rhythm.weekday, next - 7)
  return first + daysUntil(rhythm.weekday, first) + (rhythm.which - 1) * 7
}

/** The days of a recurrence by their place, the first being 0, and a place that is not after a given day. */
type Days = {
  readonly dayAt: (place: number) => number
  readonly placeBefore: (dayNumber: number) => number
}

function daysOf({ rhythm, starts }: Recurrence): Days {
  const start = dayNumberOf(starts)
  if (rhythm.kind === 'once') return { dayAt: () => start, placeBefore: () => 0 }
  if (rhythm.kind === 'weeks') {
    const first = start + daysUntil(rhythm.weekday, start)
    const step = rhythm.every * 7
    return {
      dayAt: (place) => first + place * step,
      placeBefore: (day) => Math.max(0, Math.floor((day - first) / step) - 1),
    }
  }
  const startMonth = monthNumberOf(starts)
  const first = dayInMonth(rhythm, startMonth) < start ? startMonth + 1 : startMonth
  return {
    dayAt: (place) => dayInMonth(rhythm, first + place * rhythm.every),
    placeBefore: (day) =>
      Math.max(0, Math.floor((monthNumberOf(dateOf(day)) - first) / rhythm.every) - 1),
  }
}

/** How many times it comes at most, and until which day. */
function boundsOf({ rhythm, ends }: Recurrence): { count: number; lastDay: number } {
  const count = ends.kind === 'after' ? ends.count : Number.POSITIVE_INFINITY
  return {
    count: rhythm.kind === 'once' ? Math.min(count, 1) : count,
    lastDay: ends.kind === 'on' ? dayNumberOf(ends.date) : Number.POSITIVE_INFINITY,
  }
}

/** The times that are wanted, at most `limit`, looked for from a day that is not after the first of them. */
function occurrencesWhere(
  wish: Recurrence,
  isWanted: (occurrence: Occurrence) => boolean,
  { from, limit }: { readonly from: LocalDate; readonly limit: number },
): Occurrence[] {
  const { dayAt, placeBefore } = daysOf(wish)
  const { count, lastDay } = boundsOf(wish)
  const found: Occurrence[] = []
  let place = placeBefore(dayNumberOf(from))
  while (found.length < limit && place < count && dayAt(place) <= lastDay) {
    const date = dateOf(dayAt(place))
    const occurrence = { date, at: instantOf(date, wish.at, wish.zone) }
    if (isWanted(occurrence)) found.push(occurrence)
    place += 1
  }
  return found
}

/**
 * The next times after an instant, at most `limit`; none when it has ended. Computed from the wish and from the rules
 * that its zone has today, so an instant that was stored is a cache: where a zone's rules change, ask again.
 * @throws RangeError for a zone that this server does not know
 */
export function occurrencesAfter(wish: Recurrence, after: Date, limit: number): Occurrence[] {
  const from = localDateAt(after, wish.zone)
  return occurrencesWhere(wish, ({ at }) => at > after, { from, limit })
}

/** The first time on a day or later. */
function firstFrom(wish: Recurrence, from: LocalDate): Occurrence | undefined {
  return occurrencesWhere(wish, ({ date }) => date >= from, { from, limit: 1 })[0]
}

/** What is to be done about times that have come: one is run at most, and the others are only told. */
export type DueOccurrences = {
  readonly run: Occurrence | null
  /** Too late, or overtaken by a later time that is run; oldest first. */
  readonly missed: readonly Occurrence[]
  /** The first that has not come yet: where the next look begins. Null when it has ended. */
  readonly next: Occurrence | null
}

/**
 * Which of the times from a day on, up to `now` itself, is still run. After a standstill that is the latest alone, and
 * only while it is not more than `runnableForInMs` late: nobody expects three months' rent on one day.
 *
 * It begins at a date and not at an instant: where a zone's rules change, the instant of a date that has run may come
 * again, and the instant of one that has not may already be behind the last look.
 * @throws RangeError for a zone that this server does not know
 */
export function dueFrom(
  wish: Recurrence,
  from: LocalDate,
  { now, runnableForInMs }: { readonly now: Date; readonly runnableForInMs: number },
): DueOccurrences {
  const due: Occurrence[] = []
  let next = firstFrom(wish, from)
  while (next && next.at <= now) {
    due.push(next)
    next = firstFrom(wish, dateOf(dayNumberOf(next.date) + 1))
  }
  const latest = due.at(-1)
  const isLate = !latest || now.getTime() - latest.at.getTime() > runnableForInMs
  return {
    run: isLate ? null : latest,
    missed: isLate ? due : due.slice(0, -1),
    next: next ?? null,
  }
}
