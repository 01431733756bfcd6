import { cn } from '../class-names/index.tsx'

export type CurrencyBadgeProps = {
  code: string /** `tiny` is the corner mark of an Avatar. */
  size?: 'tiny' | 'small' | 'medium' | 'large'
}

const sizes = {
  tiny: 'size-4 text-caption leading-none',
  small: 'size-6 text-caption',
  medium: 'size-10 text-caption',
  large: 'size-12 text-support',
}

// The sign where people know one; the code is always written beside the badge, so this is decoration.
const signs: Record<string, string> = {
  EUR: '€',
  USD: '$',
  GBP: '£',
  JPY: '¥',
  CNY: '¥',
  INR: '₹',
  KRW: '₩',
  NGN: '₦',
  PHP: '₱',
  VND: '₫',
  ILS: '₪',
  TRY: '₺',
  THB: '฿',
  AUD: 'A$',
  CAD: 'C$',
  NZD: 'NZ$',
  HKD: 'HK$',
  SGD: 'S$',
  MXN: 'MX$',
  BRL: 'R$',
  CHF: 'Fr',
  SEK: 'kr',
  NOK: 'kr',
  DKK: 'kr',
  ISK: 'kr',
  PLN: 'zł',
  CZK: 'Kč',
  HUF: 'Ft',
  RON: 'lei',
  ZAR: 'R',
  MYR: 'RM',
  IDR: 'Rp',
}

/** A calm round mark for a currency. Decorative: write the code beside it. */
export function CurrencyBadge({ code, size = 'medium' }: CurrencyBadgeProps) {
  const mark = signs[code] ?? code
  const isSmall = size === 'tiny' || size === 'small'
  return (
    <span
      aria-hidden
      className={cn(
        'inline-flex shrink-0 items-center justify-center rounded-full bg-accent-soft font-semibold text-accent',
        sizes[size],
        mark.length > 2 && size === 'small' && 'tracking-tighter',
      )}
    >
      {isSmall && mark.length > 2 ? mark.charAt(0) : mark}
    </span>
  )
}
