'use client'
import { isWalletCurrency, type WalletCurrency } from '@corridor/kernel/currency'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../trpc/client.ts'

/** What home shows, and the currency of its total, which is kept with the profile. */
export function useOverview() {
  const api = useApi()
  const [currency, setCurrency] = useState<WalletCurrency>()
  const query = useQuery(
    api.home.overview.queryOptions({ currency }, { placeholderData: keepPreviousData }),
  )
  const keep = useMutation(api.identity.updateProfile.mutationOptions())
  return {
    overview: query.data,
    /** The currency that the total is in, also while there is no total. */
    currency: currency ?? query.data?.total?.currency ?? query.data?.wallets[0]?.currency ?? 'EUR',
    error: query.data ? null : query.error,
    retry: () => void query.refetch(),
    /** The total of the chosen currency is on its way. */
    isChanging: query.isPlaceholderData,
    onCurrency: (code: string) => {
      if (!isWalletCurrency(code)) return
      setCurrency(code)
      keep.mutate({ preferredCurrency: code })
    },
  }
}
