import { insertFeed, type TablePages } from '@corridor/db/insert-feed'

const legs = { domain: 'ledger', table: 'leg', id: 'transfer_id', no: 'leg_no' } as const
const holds = { domain: 'ledger', table: 'hold', id: 'id' } as const
const resolutions = {
  domain: 'ledger',
  table: 'hold_resolution',
  id: 'hold_id',
  no: 'resolution_no',
} as const

const accountsOfHolds = (from: string) =>
  `SELECT side.id FROM ${from} CROSS JOIN LATERAL (VALUES (h.debit_account_id), (h.credit_account_id)) AS side (id)`

/** What is new in the journal, by what it is about. */
export const journalFeeds = {
  postings: insertFeed({ ...legs, ids: 'SELECT transfer_id AS id FROM batch' }),
  postedAccounts: insertFeed({
    ...legs,
    ids: `SELECT side.id FROM batch
          CROSS JOIN LATERAL (VALUES (debit_account_id), (credit_account_id)) AS side (id)`,
  }),
  reversedPostings: insertFeed({ ...legs, ids: 'SELECT reverses_id AS id FROM batch' }),
  holds: insertFeed({ ...holds, ids: 'SELECT id FROM batch' }),
  heldAccounts: insertFeed({ ...holds, ids: accountsOfHolds('batch h') }),
  resolvedHolds: insertFeed({ ...resolutions, ids: 'SELECT hold_id AS id FROM batch' }),
  resolvedAccounts: insertFeed({
    ...resolutions,
    ids: accountsOfHolds('batch JOIN hold h ON h.book_id = batch.book_id AND h.id = batch.hold_id'),
  }),
} as const

export const accountPages: TablePages = {
  domain: 'ledger',
  sql: 'SELECT id::text FROM account WHERE book_id = 1 AND id > $1::uuid ORDER BY id LIMIT $2',
}
