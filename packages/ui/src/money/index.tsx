'use client'
import { useLocale, useWords } from '@corridor/words/react'
import { Clock } from 'lucide-react'
import { useCallback } from 'react'
import { cn } from '../class-names/index.tsx'
import { formatMoney, isZeroAmount, type MoneyFormat, type MoneyLike, moneyText } from './format.ts'

export { isZeroAmount, type MoneyLike } from './format.ts'

/** Writes money within a sentence, as the reader writes numbers. */
export type FormatMoney = (value: MoneyLike, format?: MoneyFormat) => string

/** The way to write money in sentences, titles and labels; where an element may stand, Money is better. */
export function useFormatMoney(): FormatMoney {
  const locale = useLocale()
  return useCallback((value, format) => formatMoney(value, locale, format), [locale])
}

export type MoneyProps = {
  value: MoneyLike
  display?: MoneyFormat['display']
  /** `in`: plus sign in positive ink; `out`: minus sign in plain ink. Omitted: as the amount is. */
  direction?: 'in' | 'out'
  /** `pending`: soft ink with a clock; `failed`: struck through (put a StatusTag beside it). */
  state?: 'settled' | 'pending' | 'failed'
  className?: string
}

/** The one component that shows money. Sign, number and code stay in this order in a text of any direction. */
export function Money({ value, display, direction, state = 'settled', className }: MoneyProps) {
  const words = useWords('ui')
  const locale = useLocale()
  const isNothing = isZeroAmount(value.amount)
  const sign = isNothing
    ? 'auto'
    : direction === 'in'
      ? 'plus'
      : direction === 'out'
        ? 'minus'
        : 'auto'
  const text = moneyText(value, locale, { display, sign })
  return (
    <bdi
      dir="ltr"
      className={cn(
        'whitespace-nowrap tabular-nums',
        direction === 'in' && state === 'settled' && !isNothing && 'text-positive',
        state === 'pending' && 'inline-flex items-center gap-hair text-ink-soft',
        state === 'failed' && 'text-ink-muted',
        className,
      )}
    >
      {state === 'pending' && <Clock aria-hidden className="size-4 shrink-0" />}
      {state === 'failed' ? <s>{text}</s> : text}
      {state !== 'settled' && <span className="sr-only"> {words(`money-${state}`)}</span>}
    </bdi>
  )
}
