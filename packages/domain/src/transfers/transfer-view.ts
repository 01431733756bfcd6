import { toWire } from '@corridor/kernel/money'
import type { CodedStaffTransfer, CodedTransfer } from './contract.ts'
import type { HistoryItem, TransferRecord } from './store.ts'
import { canCancel, trackerOf } from './transfer-state.ts'

/** What its owner is shown of a transfer. */
export type ShownTransfer = Pick<
  TransferRecord,
  | 'transferId'
  | 'customerId'
  | 'kind'
  | 'state'
  | 'source'
  | 'target'
  | 'fee'
  | 'spread'
  | 'rate'
  | 'rateAsOf'
  | 'recipientId'
  | 'recipientName'
  | 'recipientDetail'
  | 'reference'
  | 'deliveryEstimate'
  | 'failureCode'
  | 'createdAt'
  | 'updatedAt'
  | 'completedAt'
>

/** The transfer as its owner sees it. */
export function transferViewOf(
  transfer: ShownTransfer,
  history: readonly HistoryItem[],
): CodedTransfer {
  return {
    transferId: transfer.transferId,
    kind: transfer.kind,
    state: transfer.state,
    source: toWire(transfer.source),
    target: toWire(transfer.target),
    fee: toWire(transfer.fee),
    spread: toWire(transfer.spread),
    rate: transfer.rate,
    rateAsOf: transfer.rateAsOf,
    recipientId: transfer.recipientId,
    recipientName: transfer.recipientName,
    recipientDetail: transfer.recipientDetail,
    reference: transfer.reference,
    deliveryEstimate: transfer.deliveryEstimate,
    steps: trackerOf(transfer.kind, history),
    canCancel: canCancel(transfer.state),
    failureCode: transfer.failureCode,
    createdAt: transfer.createdAt.toISOString(),
    updatedAt: transfer.updatedAt.toISOString(),
    completedAt: transfer.completedAt?.toISOString() ?? null,
  }
}

/** The transfer as staff see it: with the ids of all the commands that its steps sent. */
export function staffTransferViewOf(
  transfer: TransferRecord,
  history: readonly HistoryItem[],
): CodedStaffTransfer {
  return {
    ...transferViewOf(transfer, history),
    customerId: transfer.customerId,
    recipientCustomerId: transfer.recipientCustomerId,
    quoteId: transfer.quoteId,
    sourceWalletId: transfer.sourceWalletId,
    targetWalletId: transfer.targetWalletId,
    holdId: transfer.holdId,
    assessmentId: transfer.assessmentId,
    alertId: transfer.alertId,
    ledgerTransferId: transfer.ledgerTransferId,
    refundLedgerTransferId: transfer.refundLedgerTransferId,
    payoutId: transfer.payoutId,
    correlationId: transfer.correlationId,
    attempts: transfer.attempts,
    history: history.map((item) => ({
      state: item.state,
      at: item.at.toISOString(),
      note: item.note,
    })),
  }
}
