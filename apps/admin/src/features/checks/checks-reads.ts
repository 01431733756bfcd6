import { type Id, isId } from '@corridor/kernel/ids'
import { pageSize } from '../../listing/page-size.ts'
import { type AddressQuery, askedBy } from '../../page/address-query.ts'
import type { PageReads } from '../../page/page-reads.tsx'
import { checksFilter } from './checks-filter.ts'
import { checksInReview } from './checks-in-review.ts'

/** The first page of the checks that an address asks for. */
export function checksReads(query: AddressQuery, staffId: Id<'stf'>): PageReads {
  const filter = checksFilter(askedBy(query), staffId)
  return ({ checks }, queries) => [
    queries.query(checks.list.queryOptions({ ...filter, limit: pageSize })),
  ]
}

/** One check, which is written down as a view, with the queue that it stands in and the reasons of a verdict. */
export function checkReads(checkId: string): PageReads {
  return ({ checks }, queries) =>
    isId('chk', checkId)
      ? [
          queries.query(checks.get.queryOptions({ checkId })),
          queries.query(checks.list.queryOptions(checksInReview)),
          queries.query(checks.reasons.queryOptions()),
        ]
      : []
}
