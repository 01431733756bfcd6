'use client'
import type { ListActivityInput } from '@corridor/domain/reporting/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useApi } from '../trpc/client.ts'

/** The customer's activity, filtered, page by page, newest first. */
export function useActivity(filter: Omit<ListActivityInput, 'cursor'>) {
  const query = useInfiniteQuery(
    useApi().activity.list.infiniteQueryOptions(filter, {
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  )
  return {
    items: query.data?.pages.flatMap((page) => page.items) ?? [],
    isPending: query.isPending,
    /** What is shown is still the answer to the filters before. */
    isStale: query.isPlaceholderData,
    error: query.data ? null : query.error,
    retry: () => void query.refetch(),
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
  }
}
