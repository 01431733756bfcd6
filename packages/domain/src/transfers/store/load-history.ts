import { loadOnce } from '@corridor/db/load-once'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { type HistoryItem, sealedName, type TransferRecord } from '../store.ts'

/** A transfer of the past with the states that it has been in, the first of which made it and the last is its own. */
export type PastTransfer = Omit<
  TransferRecord,
  'state' | 'version' | 'fence' | 'attempts' | 'createdAt' | 'updatedAt' | 'completedAt'
> & { readonly steps: readonly HistoryItem[] }

const orNull = (id: Id | null) => (id === null ? null : uuidOf(id))

/** Transfers with a past, for demonstrations only; see `loadOnce`. */
export async function unsafeLoadHistory(
  asOf: Date,
  transfers: readonly PastTransfer[],
): Promise<boolean> {
  const rows = await Promise.all(transfers.map(transferRow))
  return loadOnce({ domain: 'transfers', into: 'transfer', asOf }, async ({ insert }) => {
    await insert('transfer', rows)
    await insert(
      'transfer_step',
      transfers.flatMap(({ transferId, steps }) =>
        steps.map(({ state, note, at }, position) => ({
          transfer_id: uuidOf(transferId),
          position,
          state,
          note,
          at,
        })),
      ),
    )
  })
}

async function transferRow({ steps, ...transfer }: PastTransfer) {
  const [first] = steps
  const last = steps.at(-1)
  if (!first || !last) throw new TypeError('a transfer of the past has been in no state')
  const id = uuidOf(transfer.transferId)
  return {
    id,
    customer_id: uuidOf(transfer.customerId),
    client_key: transfer.clientKey,
    fingerprint: transfer.fingerprint,
    kind: transfer.kind,
    state: last.state,
    outcome: transfer.outcome,
    version: steps.length - 1,
    quote_id: uuidOf(transfer.quoteId),
    recipient_id: orNull(transfer.recipientId),
    recipient_customer_id: orNull(transfer.recipientCustomerId),
    recipient_name: await sealedName(transfer.recipientName, id),
    recipient_detail: transfer.recipientDetail,
    recipient_key: transfer.recipientKey,
    reference: transfer.reference,
    source_wallet_id: uuidOf(transfer.sourceWalletId),
    target_wallet_id: orNull(transfer.targetWalletId),
    source_currency: transfer.source.currency,
    source_minor: transfer.source.minor,
    target_currency: transfer.target.currency,
    target_minor: transfer.target.minor,
    fee_minor: transfer.fee.minor,
    liquidity_minor: transfer.liquidity.minor,
    residue_minor: transfer.residue.minor,
    spread_minor: transfer.spread.minor,
    rate: transfer.rate,
    rate_as_of: transfer.rateAsOf,
    delivery_estimate: transfer.deliveryEstimate,
    hold_id: uuidOf(transfer.holdId),
    assessment_id: uuidOf(transfer.assessmentId),
    alert_id: orNull(transfer.alertId),
    ledger_transfer_id: orNull(transfer.ledgerTransferId),
    payout_id: orNull(transfer.payoutId),
    refund_ledger_transfer_id: orNull(transfer.refundLedgerTransferId),
    failure_code: transfer.failureCode,
    correlation_id: transfer.correlationId,
    created_at: first.at,
    updated_at: last.at,
    next_try_at: last.at,
    completed_at: steps.find(({ state }) => state === 'completed')?.at ?? null,
  }
}
