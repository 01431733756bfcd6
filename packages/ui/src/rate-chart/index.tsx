'use client'
import { useLocale, useWords } from '@corridor/words/react'
import { useId, useState } from 'react'
import { cn } from '../class-names/index.tsx'
import { useDates } from '../date-time/index.tsx'
import { isolated } from '../money/format.ts'
import { formatRate, rateText } from '../rate/format.ts'
import { type Geometry, nearest, type Placed, placePoints, type RatePoint } from './geometry.ts'

export type { RatePoint } from './geometry.ts'

const width = 600
const height = 200
const noon = (date: string) => new Date(`${date.slice(0, 10)}T12:00:00Z`)

/** A day and a rate of the chart as the reader writes them. */
function useWriting() {
  const locale = useLocale()
  const { calendarDate } = useDates()
  return {
    day: (date: string) => calendarDate(noon(date), { timeZone: 'UTC' }),
    rate: (rate: string) => isolated(formatRate(rate, locale), locale),
    pair: (source: string, target: string, rate: string) =>
      rateText(source, target, rate, locale, ' '),
  }
}

export type RateChartProps = {
  source: string
  target: string
  /** Oldest first. */
  points: readonly RatePoint[]
  className?: string
}

/** A pair's history as a line; pointer or arrow keys read a day, and a table says it all in text. */
export function RateChart({ source, target, points, className }: RateChartProps) {
  const words = useWords('ui')
  const { day, rate, pair } = useWriting()
  const [hovered, setHovered] = useState<Placed | undefined>()
  const geometry = placePoints(points, width, height)
  if (!geometry) return <p className="text-support text-ink-soft">{words('rate-none')}</p>
  const last = geometry.placed.at(-1)
  const shown = hovered ?? last
  function step(delta: number) {
    const index = geometry?.placed.findIndex((place) => place.point.date === shown?.point.date) ?? 0
    setHovered(geometry?.placed[Math.min(points.length - 1, Math.max(0, index + delta))])
  }
  const text = shown
    ? words('rate-on-day', {
        rate: pair(source, target, shown.point.rate),
        day: day(shown.point.date),
      })
    : ''
  return (
    <figure className={cn('flex flex-col gap-chip', className)}>
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-card text-support">
        <span aria-live="polite" className="font-medium">
          {text}
        </span>
        <span className="text-caption text-ink-soft">
          {words('rate-range', {
            low: rate(geometry.lowest.rate),
            high: rate(geometry.highest.rate),
          })}
        </span>
      </figcaption>
      <div
        role="slider"
        tabIndex={0}
        aria-label={words('rate-history', { source, target })}
        aria-valuemin={0}
        aria-valuemax={points.length - 1}
        aria-valuenow={geometry.placed.findIndex((place) => place.point.date === shown?.point.date)}
        aria-valuetext={text}
        // time runs from left to right in every language, like the numbers beside it
        dir="ltr"
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
      <div dir="ltr" className="flex justify-between text-caption text-ink-muted">
        <bdi>{day(points[0]?.date ?? '')}</bdi>
        <bdi>{day(points.at(-1)?.date ?? '')}</bdi>
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
  const words = useWords('ui')
  const { day, rate } = useWriting()
  return (
    <details className="text-support">
      <summary className="flex min-h-touch w-fit cursor-pointer items-center text-ink-soft hover:text-ink">
        {words('rate-table-show')}
      </summary>
      <div className="max-h-64 overflow-y-auto rounded-card border border-line">
        <table className="w-full text-start">
          <caption className="sr-only">{words('rate-table', { source, target })}</caption>
          <thead>
            <tr className="text-ink-soft">
              <th scope="col" className="px-card py-chip font-medium">
                {words('rate-day')}
              </th>
              <th scope="col" className="px-card py-chip text-end font-medium">
                {words('rate-in', { source, target })}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map((point) => (
              <tr key={point.date} className="border-t border-line">
                <td className="px-card py-hair">{day(point.date)}</td>
                <td className="px-card py-hair text-end">{rate(point.rate)}</td>
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
