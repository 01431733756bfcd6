import { pageSize } from '../../listing/page-size.ts'
import type { PageReads } from '../../page/page-reads.tsx'

/** The first page of the exceptions. */
export const exceptionsReads: PageReads = ({ exceptions }, queries) => [
  queries.query(exceptions.list.queryOptions({ limit: pageSize })),
]
