import type { PageReads } from '../../page/page-reads.tsx'

/** The newest notifications. */
export const notificationsReads: PageReads = ({ notifications }, queries) => [
  queries.infiniteQuery(
    notifications.list.infiniteQueryOptions({}, { getNextPageParam: (page) => page.nextCursor }),
  ),
]
