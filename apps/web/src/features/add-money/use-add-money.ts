'use client'
import { useQuery } from '@corridor/ui/use-query'
import { useApi } from '../../trpc/client.ts'

/** The wallets that money can go to, and whether it may. */
export function useAddMoney() {
  const api = useApi()
  const wallets = useQuery(api.wallets.list.queryOptions())
  const verification = useQuery(api.verification.getStatus.queryOptions())
  const failed = [wallets, verification].find((query) => query.error && !query.data)
  return {
    wallets: wallets.data?.filter((wallet) => wallet.state !== 'closed'),
    verification: verification.data,
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  }
}
