'use client'
import type { CurrencyCode } from '@corridor/kernel/currency'
import { useInfiniteQuery } from '@corridor/ui/use-query'
import { keepPreviousData, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../trpc/client.ts'
import { useSettled } from './use-settled.ts'

/** The customer's recipients, searched and page by page. `currency`: who can be sent that currency. */
export function useRecipients({ currency }: { currency?: CurrencyCode } = {}) {
  const api = useApi()
  const queryClient = useQueryClient()
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim(), typed.trim()).value
  const query = useInfiniteQuery({
    queryKey: [['recipients', 'pages'], { search, currency }],
    queryFn: ({ pageParam }) =>
      queryClient.fetchQuery({
        ...api.recipients.list.queryOptions({
          search: search || undefined,
          currency,
          cursor: pageParam,
        }),
        staleTime: 0,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
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
