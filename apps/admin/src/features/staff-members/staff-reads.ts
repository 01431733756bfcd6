import { pageSize } from '../../listing/page-size.ts'
import type { PageReads } from '../../page/page-reads.tsx'

/** The first page of the staff, and what waits for a second administrator. */
export const staffReads: PageReads = ({ staffMembers }, queries) => [
  queries.query(staffMembers.list.queryOptions({ limit: pageSize })),
  queries.query(staffMembers.proposals.queryOptions()),
]
