'use client'
import { useLocale, useWords } from '@corridor/words/react'
import { useCallback } from 'react'
import { cn } from '../class-names/index.tsx'
import { Tooltip } from '../tooltip/index.tsx'
import { formatPercent, rateText } from './format.ts'

/** Writes percentages, given as decimal text: "0.45" -> "0.45%". */
export type FormatPercent = (percent: string) => string

/** The reader's way to write percentages. */
export function useFormatPercent(): FormatPercent {
  const locale = useLocale()
  return useCallback((percent) => formatPercent(percent, locale), [locale])
}

export type RateProps = {
  source: string
  target: string
  /** Decimal text: what one unit of `source` is worth in `target`. */
  rate: string
  /** When and where the rate is from, in words; shown on hover and focus. */
  note?: string
  isIndicative?: boolean
  className?: string
}

/** `1 EUR = 1.0842 USD`, with its date on hover or tap. */
export function Rate({ source, target, rate, note, isIndicative, className }: RateProps) {
  const words = useWords('ui')
  const locale = useLocale()
  const text = <bdi dir="ltr">{rateText(source, target, rate, locale)}</bdi>
  const classes = cn('whitespace-nowrap tabular-nums', className)
  const mark = isIndicative ? (
    <span className="text-ink-muted"> {words('rate-indicative')}</span>
  ) : null
  if (!note) {
    return (
      <span className={classes}>
        {text}
        {mark}
      </span>
    )
  }
  return (
    <Tooltip content={note}>
      <button
        type="button"
        className={cn(classes, 'underline decoration-edge decoration-dotted underline-offset-4')}
      >
        {text}
        {mark}
      </button>
    </Tooltip>
  )
}
