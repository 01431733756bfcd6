'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Tooltip } from '../tooltip/index.tsx'
import { calendarDate, dayHeading, roughly, staffTime, timeOfDay } from './days.ts'

export {
  calendarDate,
  type DayGroup,
  dayHeading,
  dayKey,
  groupByDay,
  roughly,
  staffTime,
  timeOfDay,
} from './days.ts'

const never = () => () => {}

/** The reader's zone in the browser, UTC while the server renders, so that both write the same first. */
export function useTimeZone(): string {
  return useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  )
}

/** The time now, renewed every `everyMs`. */
export function useNow(everyMs = 60_000): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
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
  const zone = { timeZone: useTimeZone() }
  const now = useNow()
  const when = new Date(at)
  const text = {
    time: () => timeOfDay(when, zone),
    date: () => calendarDate(when, zone),
    day: () => dayHeading(when, now, zone),
    full: () => `${dayHeading(when, now, zone)}, ${timeOfDay(when, zone)}`,
  }[show]()
  return (
    <time dateTime={at} className={className} suppressHydrationWarning>
      {text}
    </time>
  )
}

/** A moment for staff: with zone, and ISO on hover. */
export function StaffTime({ at, className }: { at: string; className?: string }) {
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
  const now = useNow()
  return (
    <Tooltip content={since}>
      <time dateTime={since} className={className} suppressHydrationWarning>
        {roughly(new Date(since).getTime(), now.getTime())}
      </time>
    </Tooltip>
  )
}
