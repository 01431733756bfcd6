import type { PageReads } from '../../page/page-reads.tsx'
import { shownItems } from './shown-items.ts'

/** What home shows first. */
export const homeReads: PageReads = (api, queries) => [
  queries.query(api.home.overview.queryOptions({})),
  queries.query(api.recovery.get.queryOptions()),
  queries.infiniteQuery(
    api.activity.list.infiniteQueryOptions(
      { limit: shownItems },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  ),
]
