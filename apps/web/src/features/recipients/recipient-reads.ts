import type { Id } from '@corridor/kernel/ids'
import type { PageReads } from '../../page/page-reads.tsx'

/** The first page of the recipients. */
export const recipientsReads: PageReads = ({ recipients }, queries) => [
  queries.infiniteQuery(
    recipients.list.infiniteQueryOptions({}, { getNextPageParam: (page) => page.nextCursor }),
  ),
]

/** One recipient. */
export function recipientReads(recipientId: Id<'rcp'>): PageReads {
  return ({ recipients }, queries) => [queries.query(recipients.get.queryOptions({ recipientId }))]
}

/** What a link to the form of a new recipient asks for. */
export type Wanted = { readonly kind?: string; readonly currency?: string; readonly back?: string }

/** What the form of a new recipient offers. */
export const newRecipientReads: PageReads = ({ fx }, queries) => [
  queries.query(fx.listCorridors.queryOptions()),
]
