import { Clock } from 'lucide-react'
import { cn } from '../class-names/index.tsx'
import { formatMoney, isZeroAmount, type MoneyFormat, type MoneyLike } from './format.ts'

export { displayLocale, formatMoney, isZeroAmount, type MoneyLike } from './format.ts'

export type MoneyProps = {
  value: MoneyLike
  display?: MoneyFormat['display']
  /** `in`: plus sign in positive ink; `out`: minus sign in plain ink. Omitted: as the amount is. */
  direction?: 'in' | 'out'
  /** `pending`: soft ink with a clock; `failed`: struck through (put a StatusTag beside it). */
  state?: 'settled' | 'pending' | 'failed'
  className?: string
}

/** The one component that shows money. */
export function Money({ value, display, direction, state = 'settled', className }: MoneyProps) {
  const isNothing = isZeroAmount(value.amount)
  const sign = isNothing
    ? 'auto'
    : direction === 'in'
      ? 'plus'
      : direction === 'out'
        ? 'minus'
        : 'auto'
  const text = formatMoney(value, { display, sign })
  return (
    <span
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
      {state !== 'settled' && <span className="sr-only"> ({state})</span>}
    </span>
  )
}
