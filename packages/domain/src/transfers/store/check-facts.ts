import type { DomainReader, Read } from '@corridor/db/domain-reader'
import { outboxFeed, type TablePages } from '@corridor/db/insert-feed'
import type { TransferKind, TransferState } from '../contract.ts'

/** Transfers that changed, by every event of theirs. */
export const changedTransfers = outboxFeed('transfers', 'SELECT aggregate_id AS id FROM batch')

/** Transfers that their customer was told of: a request is answered with what the event of the same commit says. */
export const toldTransfers = outboxFeed(
  'transfers',
  `SELECT payload->>'transferId' AS id FROM batch WHERE type = 'transfer.created.v1'`,
)

export const transferPages: TablePages = {
  domain: 'transfers',
  sql: 'SELECT id::text FROM transfer WHERE id > $1::uuid ORDER BY id LIMIT $2',
}

/** The bare ids of those of these transfers that exist. */
export async function findExisting(read: Read, ids: readonly string[]): Promise<Set<string>> {
  const rows = await read<{ id: string }>('SELECT id FROM transfer WHERE id = ANY ($1::uuid[])', [
    ids,
  ])
  return new Set(rows.map(({ id }) => id))
}

/** How many transfers there are of a transfer's request, and of its quote; itself among them. */
export type RequestFacts = {
  readonly id: string
  readonly ofItsKey: number
  readonly ofItsQuote: number
}

export function readRequests(read: Read, ids: readonly string[]): Promise<RequestFacts[]> {
  return read<RequestFacts>(
    `SELECT t.id, keys.count::int AS "ofItsKey", quotes.count::int AS "ofItsQuote"
       FROM transfer t
      CROSS JOIN LATERAL (SELECT count(*) FROM transfer o
                           WHERE o.customer_id = t.customer_id AND o.client_key = t.client_key) AS keys
      CROSS JOIN LATERAL (SELECT count(*) FROM transfer o WHERE o.quote_id = t.quote_id) AS quotes
      WHERE t.id = ANY ($1::uuid[])`,
    [ids],
  )
}

/** Where a transfer stands, and what it says of the ledger and the rail; bare ids. */
export type TransferFacts = {
  readonly id: string
  readonly kind: TransferKind
  readonly state: TransferState
  readonly version: number
  readonly holdId: string
  readonly postingId: string | null
  readonly refundPostingId: string | null
  readonly payoutId: string | null
  /** It changed a moment ago. */
  readonly isYoung: boolean
}

/** @param youngInSeconds what changed within so long is young */
export function readTransfers(
  reader: DomainReader,
  ids: readonly string[],
  youngInSeconds: number,
): Promise<TransferFacts[]> {
  return reader.read<TransferFacts>(
    'transfers',
    `SELECT id, kind, state, version, hold_id AS "holdId", ledger_transfer_id AS "postingId",
            refund_ledger_transfer_id AS "refundPostingId", payout_id AS "payoutId",
            updated_at > clock_timestamp() - make_interval(secs => $2::float8) AS "isYoung"
       FROM transfer WHERE id = ANY ($1::uuid[])`,
    [ids, youngInSeconds],
  )
}

export type WaitingTransfer = {
  readonly id: string
  readonly state: TransferState
  readonly since: string
}

/**
 * Transfers in one of these states that have not moved for so long.
 * @param states of those in which a driver moves a transfer: they alone are in the index that this reads
 */
export function findWaiting(
  reader: DomainReader,
  states: readonly TransferState[],
  longerThanSeconds: number,
  limit: number,
): Promise<WaitingTransfer[]> {
  return reader.read<WaitingTransfer>(
    'transfers',
    `SELECT id, state, updated_at::text AS since FROM transfer
      WHERE state = ANY ($1::text[]) AND state IN ('created', 'quoted', 'held', 'assessed', 'converted', 'voiding', 'bounced')
        AND updated_at < clock_timestamp() - make_interval(secs => $2::float8)
      ORDER BY next_try_at LIMIT $3`,
    [states, longerThanSeconds, limit],
  )
}
