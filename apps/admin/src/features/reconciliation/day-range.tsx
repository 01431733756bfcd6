import { CalendarDay } from '@corridor/ui/date-time'

/** Days from one to another; a single one once. */
export function DayRange({ first, last }: { first: string; last: string }) {
  if (first === last) return <CalendarDay day={first} />
  return (
    <span className="whitespace-nowrap">
      <CalendarDay day={first} /> – <CalendarDay day={last} />
    </span>
  )
}
