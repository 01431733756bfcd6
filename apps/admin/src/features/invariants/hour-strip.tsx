'use client'
import type { HourView } from '@corridor/domain/reconciliation/contract'
import { useLocale, useWords } from '@corridor/words/react'
import { stripWords } from './strip-words.ts'

const step = 6
const height = 24
/** Height and colour both tell: what cannot be told apart by one is by the other. */
const bars = {
  green: { size: 12, fill: 'fill-positive' },
  error: { size: 18, fill: 'fill-caution' },
  red: { size: height, fill: 'fill-negative' },
  none: { size: 2, fill: 'fill-line' },
} as const

/** The last 48 hours, a bar each. What it shows is also its label. */
export function HourStrip({ hours }: { hours: readonly HourView[] }) {
  const words = useWords('admin.invariants')
  const locale = useLocale()
  const shown = stripWords(hours, words, locale)
  return (
    <figure className="flex flex-col gap-hair">
      <svg
        role="img"
        aria-label={shown}
        viewBox={`0 0 ${hours.length * step} ${height}`}
        preserveAspectRatio="none"
        className="h-6 w-full rtl:-scale-x-100"
      >
        <title>{shown}</title>
        {hours.map(({ at, outcome }, index) => {
          const { size, fill } = bars[outcome ?? 'none']
          return (
            <rect
              key={at}
              x={index * step + 1}
              y={height - size}
              width={step - 2}
              height={size}
              className={fill}
            />
          )
        })}
      </svg>
      <figcaption aria-hidden className="flex justify-between text-meta text-ink-muted">
        <span>{words('hours-ago', { hours: hours.length })}</span>
        <span>{words('now')}</span>
      </figcaption>
    </figure>
  )
}
