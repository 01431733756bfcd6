import { isId } from '@corridor/kernel/ids'
import { pageSize } from '../../listing/page-size.ts'
import type { PageReads } from '../../page/page-reads.tsx'

/** The accounts at partners. */
export const accountsReads: PageReads = ({ reconciliation }, queries) => [
  queries.query(reconciliation.accounts.queryOptions()),
]

/** One account with its files and its days. */
export const toRead =
  (partnerAccountId: string): PageReads =>
  ({ reconciliation }, queries) =>
    isId('pac', partnerAccountId)
      ? [
          queries.query(reconciliation.accounts.queryOptions()),
          queries.query(reconciliation.imports.queryOptions({ partnerAccountId })),
          queries.query(reconciliation.settlement.queryOptions({ partnerAccountId })),
        ]
      : []

/** The first page of what waits. */
export const differencesReads: PageReads = ({ reconciliation }, queries) => [
  queries.query(reconciliation.exceptions.queryOptions({ state: 'waiting', limit: pageSize })),
]
