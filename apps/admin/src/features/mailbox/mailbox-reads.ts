import { pageSize } from '../../listing/page-size.ts'
import { type AddressQuery, askedBy } from '../../page/address-query.ts'
import type { PageReads } from '../../page/page-reads.tsx'

/** The first page of the mails to the address that is searched for. */
export function mailboxReads(query: AddressQuery): PageReads {
  const to = askedBy(query)('q') || undefined
  return ({ demo }, queries) => [queries.query(demo.listMail.queryOptions({ to, limit: pageSize }))]
}
