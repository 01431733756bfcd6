import { pageSize } from '../../listing/page-size.ts'
import { type AddressQuery, askedBy } from '../../page/address-query.ts'
import type { PageReads } from '../../page/page-reads.tsx'
import { blockListFilter } from './block-list-filter.ts'

/** The first page of the entries that an address asks for. */
export function blockListReads(query: AddressQuery): PageReads {
  const filter = blockListFilter(askedBy(query))
  return ({ blockList }, queries) => [
    queries.query(blockList.list.queryOptions({ ...filter, limit: pageSize })),
  ]
}
