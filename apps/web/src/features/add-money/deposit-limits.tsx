'use client'
import type { LimitView } from '@corridor/domain/compliance/contract'
import { compare, fromWire, type WireMoney } from '@corridor/kernel/money'
import { Money } from '@corridor/ui/money'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../trpc/client.ts'

const words: Record<LimitView['scope'], string> = {
  'per-transfer': 'at once',
  day: 'more today',
  month: 'more this month',
  lifetime: 'more in all',
}

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
  if (limits.length === 0) return null
  return (
    <>
      You can add up to{' '}
      {limits.map(({ scope, remaining }, index) => (
        <span key={scope}>
          {index > 0 && (index === limits.length - 1 ? ' and ' : ', ')}
          {remaining && <Money value={remaining} />} {words[scope]}
        </span>
      ))}
      .
    </>
  )
}
