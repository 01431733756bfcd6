'use client'
import type { LimitView } from '@corridor/domain/compliance/contract'
import { compare, fromWire, type WireMoney } from '@corridor/kernel/money'
import { Money } from '@corridor/ui/money'
import { useLocale, useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../trpc/client.ts'

/** What may still be added, in every window that has a limit. */
export function useDepositLimits(): { list: LimitView[]; isLoading: boolean } {
  const { data, isLoading } = useQuery(useApi().verification.getLimits.queryOptions())
  const isOfDeposits = ({ direction, remaining }: LimitView) => direction === 'in' && remaining
  return { list: data?.filter(isOfDeposits) ?? [], isLoading }
}

/** The limit that an amount breaks, where both are in one currency; the server compares the others. */
export function brokenLimit(
  limits: readonly LimitView[],
  amount: WireMoney | null,
): LimitView | undefined {
  if (!amount) return undefined
  return limits.find(
    ({ remaining }) =>
      remaining?.currency === amount.currency && compare(fromWire(remaining), fromWire(amount)) < 0,
  )
}

/** "You can add up to 5,000.00 EUR at once, 10,000.00 EUR more today." */
export function LimitLines({ limits }: { limits: readonly LimitView[] }) {
  const words = useWords('web.add-money')
  const locale = useLocale()
  if (limits.length === 0) return null
  // joined as the language joins a list: the places are listed, then filled
  const places = new Intl.ListFormat(locale).formatToParts(limits.map((_, place) => `${place}`))
  return words.rich('limits', {
    limits: () =>
      places.map(({ type, value }, place) => {
        const limit = type === 'element' ? limits[Number(value)] : undefined
        return (
          <span key={limit?.scope ?? `join-${place}`}>{limit ? <Limit of={limit} /> : value}</span>
        )
      }),
  })
}

function Limit({ of: { scope, remaining } }: { of: LimitView }) {
  const words = useWords('web.add-money')
  return words.rich(`limit-${scope}`, { amount: () => remaining && <Money value={remaining} /> })
}
