'use client'
import { useQuery } from '@tanstack/react-query'
import { useOffering } from '../../eligibility/offering.tsx'
import { useApi } from '../../trpc/client.ts'
import { useDepositLimits } from './deposit-limits.tsx'
import { useSavedCards } from './saved-cards.tsx'

/** Whoever comes from the identity check waits here for its answer; the live changes usually say it sooner. */
const lookEveryMs = 5_000

/**
 * The wallets that money can go to, and whether it may. Limits and saved cards are asked together with them: coming
 * after the form, they would move its button away from under a finger.
 */
export function useAddMoney() {
  const api = useApi()
  const wallets = useQuery(api.wallets.list.queryOptions())
  const verification = useQuery(
    api.verification.getStatus.queryOptions(undefined, {
      refetchInterval: ({ state }) => (state.data?.state === 'submitted' ? lookEveryMs : false),
    }),
  )
  const limits = useDepositLimits()
  const cards = useSavedCards(useOffering()('cards'))
  const failed = [wallets, verification].find((query) => query.error && !query.data)
  return {
    wallets: wallets.data?.filter((wallet) => wallet.state !== 'closed'),
    verification: verification.data,
    limits: limits.list,
    cards: cards.list,
    isLoading: limits.isLoading || cards.isLoading,
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  }
}
