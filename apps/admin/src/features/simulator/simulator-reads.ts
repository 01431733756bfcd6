import type { PageReads } from '../../page/page-reads.tsx'
import { recentPayouts } from './recent-payouts-query.ts'

/** The payouts that there are to choose from. */
export const simulatorReads: PageReads = ({ audit }, queries) => [
  queries.query(audit.search.queryOptions(recentPayouts)),
]
