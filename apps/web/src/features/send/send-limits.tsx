'use client'
import type { LimitView } from '@corridor/domain/compliance/contract'
import { compare, fromWire, type WireMoney } from '@corridor/kernel/money'
import { Money } from '@corridor/ui/money'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../trpc/client.ts'

/** What may still be sent, tightest first; null while it is not known. */
export function useSendLimits() {
  const { data } = useQuery(useApi().verification.getLimits.queryOptions())
  const out = data?.filter((limit) => limit.direction === 'out' && limit.remaining) ?? []
  return out.toSorted((a, b) =>
    a.remaining && b.remaining && a.remaining.currency === b.remaining.currency
      ? compare(fromWire(a.remaining), fromWire(b.remaining))
      : 0,
  )
}

/** The limit that an amount breaks, where both are in one currency; the others are the server's to compare. */
export function brokenLimit(
  limits: readonly LimitView[],
  amount: WireMoney | null | undefined,
): LimitView | undefined {
  if (!amount) return undefined
  return limits.find(
    ({ remaining }) =>
      remaining?.currency === amount.currency && compare(fromWire(remaining), fromWire(amount)) < 0,
  )
}

/** "You can send 2,000.00 EUR more today": the limit that would be met first. */
export function LimitLine({ limit }: { limit: LimitView | undefined }) {
  const words = useWords('web.send')
  if (!limit?.remaining) return null
  const { scope, remaining } = limit
  return (
    <span className="block">
      {words.rich(`limit-${scope}`, { amount: () => <Money value={remaining} /> })}
    </span>
  )
}
