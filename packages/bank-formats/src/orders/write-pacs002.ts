import { element, isoDocument, textElement } from '../xml-writer.ts'
import { OrderFaults, type WrittenOrder } from './order-faults.ts'
import { checkBic, checkReference, isoSeconds } from './order-text.ts'
import {
  bankElement,
  checkOriginal,
  checkReason,
  type OriginalPayment,
  originalGroup,
  originalIds,
} from './original-payment.ts'

/** What a direct participant says to a payment that came in: taken and booked, still looked at, or not taken. */
export type PaymentAnswer = {
  readonly messageId: string
  readonly createdAt: Date
  readonly ourBic: string
  readonly theirBic: string
  readonly original: OriginalPayment
  /** ISO ExternalPaymentTransactionStatus1Code: credited to the payee, accepted, pending, rejected. */
  readonly status: 'ACCC' | 'ACSP' | 'PDNG' | 'RJCT'
  /** Why not (`AC04`, `AM04`); a rejection without one is not written. */
  readonly reason?: string
}

/** The status of a payment between banks: pacs.002.001.11. */
export function writePacs002(answer: PaymentAnswer): WrittenOrder {
  const faults = new OrderFaults()
  checkReference(answer.messageId, 'messageId', faults)
  checkBic(answer.ourBic, 'ourBic', faults)
  checkBic(answer.theirBic, 'theirBic', faults)
  checkOriginal(answer.original, faults)
  if (answer.reason !== undefined) checkReason(answer.reason, 'reason', faults)
  else if (answer.status === 'RJCT') faults.add('reason', 'text-missing')
  return faults.written(() => isoDocument('pacs.002.001.11', report(answer)))
}

function report(answer: PaymentAnswer) {
  return element(
    'FIToFIPmtStsRpt',
    element(
      'GrpHdr',
      textElement('MsgId', answer.messageId),
      textElement('CreDtTm', isoSeconds(answer.createdAt)),
      bankElement('InstgAgt', answer.ourBic),
      bankElement('InstdAgt', answer.theirBic),
    ),
    element(
      'TxInfAndSts',
      originalGroup(answer.original),
      ...originalIds(answer.original),
      textElement('TxSts', answer.status),
      element('StsRsnInf', element('Rsn', textElement('Cd', answer.reason))),
    ),
  )
}
