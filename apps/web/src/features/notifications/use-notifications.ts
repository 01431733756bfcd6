'use client'
import type { Id } from '@corridor/kernel/ids'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../trpc/client.ts'

/** What we told the customer, newest first, and marking it as read. */
export function useNotifications() {
  const api = useApi()
  const queryClient = useQueryClient()
  const query = useInfiniteQuery(
    api.notifications.list.infiniteQueryOptions(
      {},
      { getNextPageParam: (page) => page.nextCursor },
    ),
  )
  const mark = useMutation(
    api.notifications.markRead.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.notifications.pathKey() }),
    }),
  )
  return {
    items: query.data?.pages.flatMap((page) => page.items) ?? [],
    isPending: query.isPending,
    error: query.data ? null : query.error,
    retry: () => void query.refetch(),
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
    markOne: (id: Id<'ntf'>) => mark.mutate({ notificationIds: [id] }),
    markAll: () => mark.mutate({}),
    isMarking: mark.isPending,
  }
}
