import { pageSize } from '../../listing/page-size.ts'
import type { PageReads } from '../../page/page-reads.tsx'

/** The names that an officer said are somebody else's; the lists themselves come with every page. */
export const listsReads: PageReads = ({ lists }, queries) => [
  queries.query(lists.remembered.queryOptions({ limit: pageSize })),
]
