import { newId } from '@corridor/kernel/ids'
import { transferBounced, transferProcessing } from './events.ts'
import type { Transition } from './store/transitions.ts'
import type { TransferRecord } from './store.ts'
import { factsOf } from './transfer-facts.ts'

/** The transition of a transfer that was allowed, by rule or by an officer. */
export function released(transfer: TransferRecord): Transition {
  return {
    to: 'assessed',
    // minted now, not with the row: the ledger refuses ids that are a day older than its clock
    ledgerTransferId: newId('led'),
    events: [transferProcessing.of(transfer.transferId, factsOf(transfer, 'assessed'))],
  }
}

/** The transition of a transfer that an officer refused or its sender took back. */
export function withdrawn(outcome: 'refused' | 'cancelled'): Transition {
  return {
    to: 'voiding',
    outcome,
    failureCode: outcome === 'refused' ? 'transfers.refused' : undefined,
    events: [],
  }
}

/** The transition of a payout that the rail refused or sent back; the refund follows. */
export function bounce(transfer: TransferRecord, reasonCode: string): Transition {
  return {
    to: 'bounced',
    refundLedgerTransferId: newId('led'),
    failureCode: `transfers.${reasonCode}`,
    note: reasonCode,
    events: [
      transferBounced.of(transfer.transferId, { ...factsOf(transfer, 'bounced'), reasonCode }),
    ],
  }
}
