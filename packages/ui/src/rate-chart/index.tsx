'use client'
import { useId, useState } from 'react'
import { cn } from '../class-names/index.tsx'
import { calendarDate } from '../date-time/days.ts'
import { formatRate } from '../rate/format.ts'
import { type Geometry, nearest, type Placed, placePoints, type RatePoint } from './geometry.ts'

export type { RatePoint } from './geometry.ts'

const width = 600
const height = 200
const noon = (date: string) => new Date(`${date.slice(0, 10)}T12:00:00Z`)
const day = (date: string) => calendarDate(noon(date), { timeZone: 'UTC' })

export type RateChartProps = {
  source: string
  target: string
  /** Oldest first. */
  points: readonly RatePoint[]
  className?: string
}

/** A pair's history as a line; pointer or arrow keys read a day, and a table says it all in text. */
export function RateChart({ source, target, points, className }: RateChartProps) {
  const [hovered, setHovered] = useState<Placed | undefined>()
  const geometry = placePoints(points, width, height)
  if (!geometry)
    return <p className="text-support text-ink-soft">There is no history for this pair yet.</p>
  const last = geometry.placed.at(-1)
  const shown = hovered ?? last
  function step(delta: number) {
    const index = geometry?.placed.findIndex((place) => place.point.date === shown?.point.date) ?? 0
    setHovered(geometry?.placed[Math.min(points.length - 1, Math.max(0, index + delta))])
  }
  const text = shown
    ? `1 ${source} = ${formatRate(shown.point.rate)} ${target} on ${day(shown.point.date)}`
    : ''
  return (
    <figure className={cn('flex flex-col gap-chip', className)}>
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-card text-support">
        <span aria-live="polite" className="font-medium">
          {text}
        </span>
        <span className="text-caption text-ink-soft">
          Low {formatRate(geometry.lowest.rate)} · High {formatRate(geometry.highest.rate)}
        </span>
      </figcaption>
      <div
        role="slider"
        tabIndex={0}
        aria-label={`${source} to ${target} history; arrow keys read the days`}
        aria-valuemin={0}
        aria-valuemax={points.length - 1}
        aria-valuenow={geometry.placed.findIndex((place) => place.point.date === shown?.point.date)}
        aria-valuetext={text}
        className="relative rounded-input"
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect()
          setHovered(nearest(geometry, (event.clientX - box.left) / box.width))
        }}
        onPointerLeave={() => setHovered(undefined)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowLeft') step(-1)
          else if (event.key === 'ArrowRight') step(1)
        }}
      >
        <RatePlot geometry={geometry} shown={shown} />
      </div>
      <div className="flex justify-between text-caption text-ink-muted">
        <span>{day(points[0]?.date ?? '')}</span>
        <span>{day(points.at(-1)?.date ?? '')}</span>
      </div>
      <RateTable source={source} target={target} points={points} />
    </figure>
  )
}

function RatePlot({ geometry, shown }: { geometry: Geometry; shown?: Placed }) {
  const gradientId = useId()
  return (
    <>
      <svg
        aria-hidden
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className="h-48 w-full"
      >
        <defs>
          <linearGradient id={gradientId} x1="0" x2="0" y1="0" y2="1">
            <stop offset="0" stopColor="var(--accent)" stopOpacity="0.16" />
            <stop offset="1" stopColor="var(--accent)" stopOpacity="0" />
          </linearGradient>
        </defs>
        <path d={geometry.area} fill={`url(#${gradientId})`} />
        <path
          d={geometry.line}
          fill="none"
          strokeWidth="2"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
          className="stroke-accent"
        />
      </svg>
      {shown && (
        <span
          aria-hidden
          className="absolute size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-card bg-accent"
          style={{ left: `${(shown.x / width) * 100}%`, top: `${(shown.y / height) * 100}%` }}
        />
      )}
    </>
  )
}

function RateTable({ source, target, points }: RateChartProps) {
  return (
    <details className="text-support">
      <summary className="flex min-h-touch w-fit cursor-pointer items-center text-ink-soft hover:text-ink">
        Show as a table
      </summary>
      <div className="max-h-64 overflow-y-auto rounded-card border border-line">
        <table className="w-full text-left">
          <caption className="sr-only">
            {source} to {target} by day
          </caption>
          <thead>
            <tr className="text-ink-soft">
              <th scope="col" className="px-card py-chip font-medium">
                Day
              </th>
              <th scope="col" className="px-card py-chip text-right font-medium">
                1 {source} in {target}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map((point) => (
              <tr key={point.date} className="border-t border-line">
                <td className="px-card py-hair">{day(point.date)}</td>
                <td className="px-card py-hair text-right">{formatRate(point.rate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

/** A tiny line without axes, beside a number. Decorative: say the change in words too. */
export function Sparkline({
  points,
  className,
}: {
  points: readonly RatePoint[]
  className?: string
}) {
  const geometry = placePoints(points, 100, 32)
  if (!geometry) return null
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 32"
      preserveAspectRatio="none"
      className={cn('h-8 w-24 shrink-0', className)}
    >
      <path
        d={geometry.line}
        fill="none"
        strokeWidth="1.5"
        vectorEffect="non-scaling-stroke"
        className="stroke-accent"
      />
    </svg>
  )
}
