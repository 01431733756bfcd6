import type { Id } from '@corridor/kernel/ids'
import type { PageReads } from '../../page/page-reads.tsx'

/** The newest threads. */
export const supportReads: PageReads = ({ support }, queries) => [
  queries.infiniteQuery(
    support.list.infiniteQueryOptions({}, { getNextPageParam: (page) => page.nextCursor }),
  ),
]

/** One thread, and what it is about. */
export function threadReads(threadId: Id<'thr'>): PageReads {
  return ({ activity, support }, queries) => [
    queries.query(support.get.queryOptions({ threadId })).then((thread) => {
      const subjectId = thread.aboutTransferId ?? thread.aboutDepositId
      return subjectId && queries.query(activity.get.queryOptions({ subjectId }))
    }),
  ]
}

/** What a new message is about. */
export function aboutReads(subjectId: Id<'tr'> | Id<'dep'> | undefined): PageReads {
  return ({ activity }, queries) =>
    subjectId ? [queries.query(activity.get.queryOptions({ subjectId }))] : []
}
