'use client'
import { cn } from '@corridor/ui/class-names'
import { Money } from '@corridor/ui/money'
import { useWords } from '@corridor/words/react'
import type { Position } from './ledger-types.ts'
import { limitUse } from './position-words.ts'

const looks = {
  free: 'fill-positive',
  near: 'fill-caution',
  reached: 'fill-negative',
} as const

/** A limit and how much of it is used: words, and a bar beside them. */
export function LimitMeter({ exposure }: { exposure: Position['floor'] }) {
  const words = useWords('admin.ledger')
  if (!exposure) return <span className="text-ink-muted">{words('limit-none')}</span>
  const use = limitUse(exposure.usedPercent)
  return (
    <span className="inline-flex flex-col gap-hair">
      <span className="flex items-baseline justify-between gap-item">
        <Money value={exposure.limit} />
        <span
          className={cn('text-meta tabular-nums', use === 'free' ? 'text-ink-soft' : 'font-medium')}
        >
          {words(use === 'reached' ? 'limit-reached' : 'limit-used', {
            percent: exposure.usedPercent,
          })}
        </span>
      </span>
      <svg
        aria-hidden
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        className="h-1 w-40 overflow-hidden rounded-full rtl:-scale-x-100"
      >
        <rect width="100" height="4" className="fill-press" />
        <rect
          width={use === 'reached' ? '100' : exposure.usedPercent}
          height="4"
          className={looks[use]}
        />
      </svg>
    </span>
  )
}
