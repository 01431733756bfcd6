'use client'
import { cn } from '@corridor/ui/class-names'
import { CurrencySelect } from '@corridor/ui/currency-select'
import { useDates } from '@corridor/ui/date-time'
import { Money } from '@corridor/ui/money'
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
  const { calendarDate } = useDates()
  const { total, ratesAsOf, wallets } = overview
  const day = ratesAsOf && calendarDate(new Date(ratesAsOf), { timeZone: 'UTC' })
  return (
    <section className="flex flex-col gap-hair">
      <h1 className="text-support font-medium text-ink-soft">Your money in total</h1>
      <div className="flex flex-wrap items-center gap-x-item gap-y-chip">
        {total ? (
          <Money
            value={total}
            display="bare"
            className={cn('text-title font-semibold sm:text-hero', isChanging && 'text-ink-muted')}
          />
        ) : (
          <span className="text-section font-semibold">Not known right now</span>
        )}
        <CurrencySelect
          shape="pill"
          aria-label="Currency of the total"
          value={currency}
          ownCodes={wallets.map((wallet) => wallet.currency)}
          onValueChange={onCurrency}
        />
      </div>
      <p className="text-caption text-ink-muted">{basis(total !== null, day)}</p>
    </section>
  )
}

function basis(isKnown: boolean, day: string | null): string {
  if (!isKnown)
    return 'A rate for one of your currencies is missing. Your balances below are exact.'
  if (!day) return 'Held amounts included.'
  return `At mid-market rates of ${day}, held amounts included.`
}
