'use client'
import type { CurrencyCode } from '@corridor/kernel/currency'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSettled } from '../forms/use-settled.ts'
import { useApi } from '../trpc/client.ts'

/** The customer's recipients, searched and page by page. `currency`: who can be sent that currency. */
export function useRecipients({ currency }: { currency?: CurrencyCode } = {}) {
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim(), typed.trim()).value
  const query = useInfiniteQuery(
    useApi().recipients.list.infiniteQueryOptions(
      { search: search || undefined, currency },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  )
  const recipients = query.data?.pages.flatMap((page) => page.items) ?? []
  // what a search found is not what there is, also while the list without it is on its way
  const isWhole = query.data !== undefined && !query.isPlaceholderData && !search && !typed.trim()
  return {
    recipients,
    /** There is nobody at all. */
    isUnused: isWhole && recipients.length === 0,
    search: typed,
    onSearch: setTyped,
    isPending: query.isPending,
    error: query.data ? null : query.error,
    retry: () => void query.refetch(),
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
  }
}
