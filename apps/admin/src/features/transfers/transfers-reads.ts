import { isId } from '@corridor/kernel/ids'
import { pageSize } from '../../listing/page-size.ts'
import { type AddressQuery, askedBy } from '../../page/address-query.ts'
import type { PageReads } from '../../page/page-reads.tsx'
import { transfersFilter } from './transfers-filter.ts'

/** The first page of the transfers that an address asks for. */
export function transfersReads(query: AddressQuery): PageReads {
  const filter = transfersFilter(askedBy(query))
  return ({ transfers }, queries) => [
    queries.query(transfers.search.queryOptions({ ...filter, limit: pageSize })),
  ]
}

/** One transfer with everything that happened to it, which is written down as a view. */
export function transferReads(transferId: string): PageReads {
  return ({ transfers }, queries) =>
    isId('tr', transferId) ? [queries.query(transfers.trace.queryOptions({ transferId }))] : []
}
