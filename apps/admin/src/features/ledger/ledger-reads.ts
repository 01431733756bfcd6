import { isId } from '@corridor/kernel/ids'
import { pageSize } from '../../listing/page-size.ts'
import { type AddressQuery, askedBy } from '../../page/address-query.ts'
import type { PageReads } from '../../page/page-reads.tsx'
import { accountsFilter } from './accounts-filter.ts'
import { journalFilter } from './journal-filter.ts'
import { statementFilter } from './statement-filter.ts'

export const chartReads: PageReads = ({ ledger }, queries) => [
  queries.query(ledger.chart.queryOptions()),
]

export const positionsReads: PageReads = ({ ledger }, queries) => [
  queries.query(ledger.positions.queryOptions()),
]

/** The first page of the accounts that an address asks for. */
export function accountsReads(query: AddressQuery): PageReads {
  const filter = accountsFilter(askedBy(query))
  return ({ ledger }, queries) => [
    queries.query(ledger.accounts.queryOptions({ ...filter, limit: pageSize })),
  ]
}

/** One account and the first page of its entries. */
export function accountReads(accountId: string, query: AddressQuery): PageReads {
  const filter = statementFilter(askedBy(query))
  return ({ ledger }, queries) =>
    isId('acc', accountId)
      ? [
          queries.query(ledger.account.queryOptions({ accountId })),
          queries.query(ledger.statement.queryOptions({ accountId, ...filter, limit: pageSize })),
        ]
      : []
}

/** The first page of the journal as an address asks for it. */
export function journalReads(query: AddressQuery): PageReads {
  const filter = journalFilter(askedBy(query))
  return ({ ledger }, queries) => [
    queries.query(ledger.journal.queryOptions({ ...filter, limit: pageSize })),
  ]
}

export function postingReads(ledgerTransferId: string): PageReads {
  return ({ ledger }, queries) =>
    isId('led', ledgerTransferId)
      ? [queries.query(ledger.posting.queryOptions({ ledgerTransferId }))]
      : []
}
