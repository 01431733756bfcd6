'use client'
import { useWords } from '@corridor/words/react'
import { useJoined } from '../../language/use-joined.ts'
import type { ApiOutputs } from '../../trpc/api-error.ts'

type Hours = ApiOutputs['home']['overview']['today']['byHour']

const hoursOfDay = Array.from({ length: 24 }, (_, hour) => hour)
const height = 40
const step = 12

/** How busy each hour of the day was, UTC. The numbers are in the label of each bar. */
export function HourBars({ hours }: { hours: Hours }) {
  const words = useWords('admin.home')
  const joined = useJoined()
  const told = hours.map(({ hour, count }) =>
    words('hour-count', { hour: String(hour), count: String(count) }),
  )
  const counts = new Map(hours.map(({ hour, count }) => [hour, count]))
  const most = Math.max(1, ...counts.values())
  return (
    <figure className="flex flex-col gap-hair rounded-card border border-line bg-card p-card">
      <figcaption className="text-meta text-ink-soft">{words('hours')}</figcaption>
      <svg
        role="img"
        aria-label={words('hours-told', { hours: joined(told) })}
        viewBox={`0 0 ${24 * step} ${height}`}
        preserveAspectRatio="none"
        className="h-16 w-full rtl:-scale-x-100"
      >
        {hoursOfDay.map((hour) => {
          const count = counts.get(hour) ?? 0
          const size = count === 0 ? 1 : Math.max(3, Math.round((count / most) * height))
          return (
            <rect
              key={hour}
              x={hour * step + 2}
              y={height - size}
              width={step - 4}
              height={size}
              className={count === 0 ? 'fill-line' : 'fill-accent'}
            />
          )
        })}
      </svg>
      <div aria-hidden className="flex justify-between text-meta text-ink-muted">
        <span>0</span>
        <span>6</span>
        <span>12</span>
        <span>18</span>
        <span>24</span>
      </div>
    </figure>
  )
}
