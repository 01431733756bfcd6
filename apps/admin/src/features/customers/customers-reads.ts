import { isId } from '@corridor/kernel/ids'
import { pageSize } from '../../listing/page-size.ts'
import { type AddressQuery, askedBy } from '../../page/address-query.ts'
import type { PageReads } from '../../page/page-reads.tsx'

/** The first page of the customers that an address asks for. */
export function customersReads(query: AddressQuery): PageReads {
  const text = askedBy(query)('q') ?? ''
  return ({ customers }, queries) => [
    queries.query(customers.search.queryOptions({ text, limit: pageSize })),
  ]
}

/** One customer's file, which is written down as a view. */
export function customerReads(customerId: string): PageReads {
  return ({ customers }, queries) =>
    isId('cus', customerId) ? [queries.query(customers.get.queryOptions({ customerId }))] : []
}
