'use client'
import { cn } from '@corridor/ui/class-names'
import { CurrencySelect } from '@corridor/ui/currency-select'
import { useDates } from '@corridor/ui/date-time'
import { Money } from '@corridor/ui/money'
import { useWords } from '@corridor/words/react'
import type { ApiOutputs } from '../../trpc/api-error.ts'

type Overview = ApiOutputs['home']['overview']

/** Everything there is, in one currency that can be chosen. */
export function Total({
  overview,
  currency,
  isChanging,
  onCurrency,
}: {
  overview: Overview
  currency: string
  isChanging: boolean
  onCurrency: (code: string) => void
}) {
  const words = useWords('web.home')
  const { total, ratesAsOf, wallets } = overview
  return (
    <section className="flex flex-col gap-hair">
      <h1 className="text-support font-medium text-ink-soft">{words('total')}</h1>
      <div className="flex flex-wrap items-center gap-x-item gap-y-chip">
        {total ? (
          <Money
            value={total}
            display="bare"
            className={cn('text-title font-semibold sm:text-hero', isChanging && 'text-ink-muted')}
          />
        ) : (
          <span className="text-section font-semibold">{words('total-unknown')}</span>
        )}
        <CurrencySelect
          shape="pill"
          aria-label={words('total-currency')}
          value={currency}
          ownCodes={wallets.map((wallet) => wallet.currency)}
          onValueChange={onCurrency}
        />
      </div>
      <p className="text-caption text-ink-muted">
        <Basis isKnown={total !== null} ratesAsOf={ratesAsOf} />
      </p>
    </section>
  )
}

/** What the total is made of. */
function Basis({ isKnown, ratesAsOf }: { isKnown: boolean; ratesAsOf: string | null }) {
  const words = useWords('web.home')
  const { calendarDate } = useDates()
  if (!isKnown) return words('total-rate-missing')
  if (!ratesAsOf) return words('total-held-included')
  const day = calendarDate(new Date(ratesAsOf), { timeZone: 'UTC' })
  return words('total-basis', { day })
}
