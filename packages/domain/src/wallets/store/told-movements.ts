import { outboxFeed } from '@corridor/db/insert-feed'

/** The postings that wallets told their owners of. */
export const toldMovements = outboxFeed(
  'wallets',
  `SELECT payload->>'ledgerTransferId' AS id FROM batch
    WHERE type IN ('wallet.debited.v1', 'wallet.credited.v1')`,
)
