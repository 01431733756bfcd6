import type { PageReads } from '../../shell/page-reads.tsx'
import { pageSize } from '../../shell/page-size.ts'

/** The first page of the exceptions. */
export const exceptionsReads: PageReads = ({ exceptions }, queries) => [
  queries.query(exceptions.list.queryOptions({ limit: pageSize })),
]
