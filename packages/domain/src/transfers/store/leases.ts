import { type Id, uuidOf } from '@corridor/kernel/ids'
import { database, findTransfer, type TransferRecord } from '../store.ts'

/**
 * Takes the lease of a transfer for one step, so that two drivers never work on one at once.
 * The fence rises with each lease: a driver that lost its lease cannot write any more.
 * @returns null when somebody else holds it, or there is no such transfer
 */
export async function takeLease(
  transferId: Id<'tr'>,
  leaseInMs: number,
): Promise<TransferRecord | null> {
  const taken = await database.client.$queryRaw<{ id: string }[]>`
    UPDATE transfer
       SET lease_until = clock_timestamp() + ${leaseInMs}::int * interval '1 ms', fence = fence + 1
     WHERE id = ${uuidOf(transferId)}::uuid
       AND (lease_until IS NULL OR lease_until < clock_timestamp())
    RETURNING id`
  return taken.length === 0 ? null : findTransfer(transferId)
}

/** Gives the lease back; after a step that could not be taken yet, `retryInMs` says when to try again. */
export async function releaseLease(
  transfer: Pick<TransferRecord, 'transferId' | 'fence'>,
  retryInMs: number,
): Promise<void> {
  await database.client.$executeRaw`
    UPDATE transfer
       SET lease_until = NULL,
           attempts = CASE WHEN ${retryInMs}::int > 0 THEN attempts + 1 ELSE attempts END,
           next_try_at = clock_timestamp() + ${retryInMs}::int * interval '1 ms'
     WHERE id = ${uuidOf(transfer.transferId)}::uuid AND fence = ${transfer.fence}`
}

/** Replaces the id of a command that was never taken up because it had become too old. */
export async function renewCommandId(
  transfer: TransferRecord,
  ids: { ledgerTransferId?: Id<'led'>; refundLedgerTransferId?: Id<'led'>; holdId?: Id<'hld'> },
): Promise<void> {
  await database.client.transfer.updateMany({
    where: { id: uuidOf(transfer.transferId), version: transfer.version },
    data: {
      ...(ids.ledgerTransferId && { ledgerTransferId: uuidOf(ids.ledgerTransferId) }),
      ...(ids.holdId && { holdId: uuidOf(ids.holdId) }),
      ...(ids.refundLedgerTransferId && {
        refundLedgerTransferId: uuidOf(ids.refundLedgerTransferId),
      }),
    },
  })
}
