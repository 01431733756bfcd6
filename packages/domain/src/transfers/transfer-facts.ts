import { toWire } from '@corridor/kernel/money'
import type { TransferState } from './contract.ts'
import type { NewTransfer } from './store.ts'

/** The payload that all of a transfer's events share. */
export function factsOf(
  transfer: Pick<
    NewTransfer,
    | 'transferId'
    | 'customerId'
    | 'recipientCustomerId'
    | 'recipientId'
    | 'kind'
    | 'source'
    | 'target'
    | 'fee'
  >,
  state: TransferState,
) {
  return {
    transferId: transfer.transferId,
    customerId: transfer.customerId,
    recipientCustomerId: transfer.recipientCustomerId,
    recipientId: transfer.recipientId,
    kind: transfer.kind,
    state,
    source: toWire(transfer.source),
    target: toWire(transfer.target),
    fee: toWire(transfer.fee),
  }
}
