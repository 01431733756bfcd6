import { type Id, isId } from '@corridor/kernel/ids'
import { pageSize } from '../../listing/page-size.ts'
import { type AddressQuery, askedBy } from '../../page/address-query.ts'
import type { PageReads } from '../../page/page-reads.tsx'
import { messagesFilter } from './messages-filter.ts'
import { waitingThreads } from './waiting-threads.ts'

/** The first page of the threads that an address asks for. */
export function messagesReads(query: AddressQuery, staffId: Id<'stf'>): PageReads {
  const filter = messagesFilter(askedBy(query), staffId)
  return ({ messages }, queries) => [
    queries.query(messages.list.queryOptions({ ...filter, limit: pageSize })),
  ]
}

/** One thread, which is written down as a view, and the queue that it stands in. */
export function threadReads(threadId: string): PageReads {
  return ({ messages }, queries) =>
    isId('thr', threadId)
      ? [
          queries.query(messages.get.queryOptions({ threadId })),
          queries.query(messages.list.queryOptions(waitingThreads)),
        ]
      : []
}
