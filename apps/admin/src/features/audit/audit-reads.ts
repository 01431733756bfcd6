import { pageSize } from '../../listing/page-size.ts'
import { type AddressQuery, askedBy } from '../../page/address-query.ts'
import type { PageReads } from '../../page/page-reads.tsx'
import { auditFilter } from './audit-filter.ts'

/** The first page of the records that an address asks for. */
export function auditReads(query: AddressQuery): PageReads {
  const filter = auditFilter(askedBy(query))
  return ({ audit }, queries) => [
    queries.query(audit.search.queryOptions({ ...filter, limit: pageSize })),
  ]
}
