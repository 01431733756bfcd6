import type { PageReads } from '../../page/page-reads.tsx'

/** How deep the queues are, and what was given up on. */
export const queuesReads: PageReads = ({ queues }, queries) => [
  queries.query(queues.list.queryOptions()),
  queries.query(queues.failed.queryOptions({})),
]
