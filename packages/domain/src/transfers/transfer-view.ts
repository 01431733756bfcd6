import { toWire } from '@corridor/kernel/money'
import { transfers as sentences } from '@corridor/words/en/errors/transfers'
import {
  type StaffTransferView,
  type TransferView,
  transferSentences,
  transferStateWords,
} from './contract.ts'
import type { HistoryItem, TransferRecord } from './store.ts'

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

import { canCancel, trackerOf } from './transfer-state.ts'

// Failures that say more than that the transfer failed: on whose side it lies, and what to do.
const toldFailures = {
  'transfers.recipient-unavailable': 'recipient-unavailable',
  'transfers.conversion-unavailable': 'conversion-unavailable',
} as const

/** Where the money is, and of some failures why. */
function sentenceOf({ state, failureCode }: ShownTransfer): string {
  const isTold = state === 'failed' && failureCode !== null && failureCode in toldFailures
  if (!isTold) return transferSentences[state]
  return sentences[toldFailures[failureCode as keyof typeof toldFailures]]
}

/** The transfer as its owner sees it. */
export function transferViewOf(
  transfer: ShownTransfer,
  history: readonly HistoryItem[],
): TransferView {
  return {
    transferId: transfer.transferId,
    kind: transfer.kind,
    state: transfer.state,
    stateWord: transferStateWords[transfer.state],
    sentence: sentenceOf(transfer),
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
): StaffTransferView {
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
