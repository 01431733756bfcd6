import type { Id } from '@corridor/kernel/ids'
import type { PageReads } from '../../page/page-reads.tsx'

/** The list of wallets, and what is there already where one is opened. */
export const walletsReads: PageReads = ({ wallets }, queries) => [
  queries.query(wallets.list.queryOptions()),
]

/** One wallet, and the newest things that happened in it. */
export function walletReads(walletId: Id<'wal'>): PageReads {
  return ({ activity, wallets }, queries) => [
    queries
      .query(wallets.get.queryOptions({ walletId }))
      .then(({ currency }) =>
        queries.infiniteQuery(
          activity.list.infiniteQueryOptions(
            { currency },
            { getNextPageParam: (page) => page.nextCursor },
          ),
        ),
      ),
  ]
}

/** One wallet, for pages that show nothing of what happened in it. */
export function walletOnlyReads(walletId: Id<'wal'>): PageReads {
  return ({ wallets }, queries) => [queries.query(wallets.get.queryOptions({ walletId }))]
}
