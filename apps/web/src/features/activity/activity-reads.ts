import { isId } from '@corridor/kernel/ids'
import type { PageReads } from '../../page/page-reads.tsx'
import { paramsOf, type Query } from '../../page/with-query.ts'
import { activityFilter } from './activity-filter.ts'
import type { SubjectId } from './use-subject.ts'

/** The first page of what the address filters, and the wallets' currencies to filter by. */
export function activityReads(query: Query): PageReads {
  const params = paramsOf(query)
  const filter = activityFilter((key) => params.get(key), (params.get('q') ?? '').trim())
  return ({ activity, wallets }, queries) => [
    queries.infiniteQuery(
      activity.list.infiniteQueryOptions(filter, { getNextPageParam: (page) => page.nextCursor }),
    ),
    queries.query(wallets.list.queryOptions()),
  ]
}

/** Whether an address names something that has a page of its own. */
export function isSubjectId(text: unknown): text is SubjectId {
  return isId('tr', text) || isId('dep', text)
}

/** What one thing's page and its receipt show. */
export function subjectReads(subjectId: SubjectId): PageReads {
  return ({ activity, deposits, transfers }, queries) => [
    isId('dep', subjectId)
      ? queries.query(deposits.get.queryOptions({ depositId: subjectId }))
      : queries
          .query(transfers.get.queryOptions({ transferId: subjectId }))
          .catch(() => queries.query(activity.get.queryOptions({ subjectId }))),
    queries.query(activity.ledgerLines.queryOptions({ subjectId })),
  ]
}
