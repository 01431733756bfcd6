import type { PageReads } from '../../page/page-reads.tsx'

/** How far the identity is checked, and what may be moved with it. */
export const verificationReads: PageReads = ({ verification }, queries) => [
  queries.query(verification.getStatus.queryOptions()),
  queries.query(verification.getLimits.queryOptions()),
]
