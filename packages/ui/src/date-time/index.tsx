'use client'
import { useLocale, useWords } from '@corridor/words/react'
import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import { type Clock, zoneCookie } from '../clock/index.tsx'
import { Tooltip } from '../tooltip/index.tsx'
import { calendarDate, dayHeading, groupByDay, roughly, staffTime, timeOfDay } from './days.ts'

const never = () => () => {}
const ServedClock = createContext<Clock | null>(null)

/**
 * Gives what is within it the clock by which the server renders it. The browser's first render goes by the same, so that
 * both write the same, and keeps the reader's zone for the server's next one.
 */
export function ClockProvider({ clock, children }: { clock: Clock; children: ReactNode }) {
  useEffect(() => {
    const value = browserZone()
    if (value === clock.timeZone) return
    const expires = Date.now() + 365 * 24 * 60 * 60 * 1000
    void window.cookieStore?.set({ name: zoneCookie, value, path: '/', expires, sameSite: 'lax' })
  }, [clock.timeZone])
  return <ServedClock value={clock}>{children}</ServedClock>
}

const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** The reader's zone: in the first render the one that the server knows of. */
export function useTimeZone(): string {
  const served = use(ServedClock)?.timeZone ?? 'UTC'
  return useSyncExternalStore(never, browserZone, () => served)
}

/** The time now, renewed every `everyMs`; in the first render the time at which the server wrote the page. */
export function useNow(everyMs = 60_000): Date {
  const servedMs = use(ServedClock)?.nowMs
  const isFirst = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return isFirst && servedMs !== undefined ? new Date(servedMs) : now
}

type Zoned = { timeZone?: string }

/** Dates as texts, for sentences, titles and labels; where an element may stand, DateTime is better. */
export function useDates() {
  const locale = useLocale()
  const words = useWords('ui')
  const reader = useMemo(() => ({ locale, words }), [locale, words])
  return useMemo(
    () => ({
      /** "20 Nov 2026". */
      calendarDate: (at: Date, zone?: Zoned) => calendarDate(at, locale, zone),
      /** "20 Nov 2026, 14:05:09 UTC". */
      staffTime: (at: Date, zone?: Zoned) => staffTime(at, locale, zone),
      /** "3 h": how long ago, or how long until. */
      roughly: (fromMs: number, toMs: number) => roughly(fromMs, toMs, reader.words),
      /** "Today", "18 November". */
      dayHeading: (at: Date, now: Date, zone?: Zoned) => dayHeading(at, now, reader, zone),
      /** "14:05". */
      timeOfDay: (at: Date, zone?: Zoned) => timeOfDay(at, locale, zone),
    }),
    [locale, reader],
  )
}

/** Items under "Today", "Yesterday" and dates, by the reader's calendar. */
export function useDayGroups<T>(items: readonly T[], at: (item: T) => string) {
  const { dayHeading } = useDates()
  const zone = { timeZone: useTimeZone() }
  const now = useNow()
  return groupByDay(items, at, (when) => dayHeading(when, now, zone), zone)
}

export type DateTimeProps = {
  /** ISO-8601, UTC. */
  at: string
  /** `time` 14:05 · `date` 20 Nov 2026 · `day` Today / 18 November · `full` Today, 14:05 */
  show?: 'time' | 'date' | 'day' | 'full'
  className?: string
}

/** A moment in the reader's own zone. */
export function DateTime({ at, show = 'full', className }: DateTimeProps) {
  const words = useWords('ui')
  const { calendarDate, dayHeading, timeOfDay } = useDates()
  const zone = { timeZone: useTimeZone() }
  const now = useNow()
  const when = new Date(at)
  const text = {
    time: () => timeOfDay(when, zone),
    date: () => calendarDate(when, zone),
    day: () => dayHeading(when, now, zone),
    full: () =>
      words('day-and-time', {
        day: dayHeading(when, now, zone),
        time: timeOfDay(when, zone),
      }),
  }[show]()
  return (
    <time dateTime={at} className={className} suppressHydrationWarning>
      {text}
    </time>
  )
}

/** A day that has no time and no zone, as banks date their entries: "20 Nov 2026". @param day `2026-11-20` */
export function CalendarDay({ day, className }: { day: string; className?: string }) {
  const { calendarDate } = useDates()
  return (
    <time dateTime={day} className={`whitespace-nowrap ${className ?? ''}`}>
      {calendarDate(new Date(`${day}T00:00:00Z`), { timeZone: 'UTC' })}
    </time>
  )
}

/** A moment for staff: with zone, and ISO on hover. */
export function StaffTime({ at, className }: { at: string; className?: string }) {
  const { staffTime } = useDates()
  const timeZone = useTimeZone()
  return (
    <time
      dateTime={at}
      title={at}
      className={`whitespace-nowrap ${className ?? ''}`}
      suppressHydrationWarning
    >
      {staffTime(new Date(at), { timeZone })}
    </time>
  )
}

/** How old something is: "3 h". ISO on hover. */
export function Age({ since, className }: { since: string; className?: string }) {
  const { roughly } = useDates()
  const now = useNow()
  return (
    <Tooltip content={since}>
      <time dateTime={since} className={className} suppressHydrationWarning>
        {roughly(new Date(since).getTime(), now.getTime())}
      </time>
    </Tooltip>
  )
}
