import { pageSize } from '../../listing/page-size.ts'
import { type AddressQuery, askedBy } from '../../page/address-query.ts'
import type { PageReads } from '../../page/page-reads.tsx'
import { runsFilter } from './runs-filter.ts'

/** The promises, the chain of the journal, and the first page of the runs that an address asks for. */
export function invariantsReads(query: AddressQuery): PageReads {
  const filter = runsFilter(askedBy(query))
  return ({ invariants, ledger }, queries) => [
    queries.query(invariants.list.queryOptions()),
    queries.query(ledger.chain.queryOptions()),
    queries.query(invariants.runs.queryOptions({ ...filter, limit: pageSize })),
  ]
}
