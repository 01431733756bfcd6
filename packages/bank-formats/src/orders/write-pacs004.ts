import { compare, formatAmount, type Money } from '@corridor/kernel/money'
import type { IsoDay } from '../statement.ts'
import { element, isoDocument, textElement } from '../xml-writer.ts'
import { OrderFaults, type WrittenOrder } from './order-faults.ts'
import { checkAmount, checkBic, checkReference, isoSeconds } from './order-text.ts'
import {
  bankElement,
  checkOriginal,
  checkReason,
  type OriginalPayment,
  type OriginalSettlement,
  originalGroup,
  originalIds,
  originalSettlement,
} from './original-payment.ts'

export type PaymentReturn = {
  readonly messageId: string
  readonly returnId: string
  readonly createdAt: Date
  readonly ourBic: string
  readonly theirBic: string
  readonly original: OriginalPayment & OriginalSettlement
  /** What goes back: all of it, or less where the payee's bank may keep a charge; never more. */
  readonly amount: Money
  readonly settleOn: IsoDay
  /** ISO ExternalReturnReason1Code: `AC04` closed account, `FOCR` after a recall, `MD07` deceased. */
  readonly reason: string
}

/** Money that goes back to the bank that sent it: pacs.004.001.10. */
export function writePacs004(back: PaymentReturn): WrittenOrder {
  const faults = new OrderFaults()
  checkReference(back.messageId, 'messageId', faults)
  checkReference(back.returnId, 'returnId', faults)
  checkBic(back.ourBic, 'ourBic', faults)
  checkBic(back.theirBic, 'theirBic', faults)
  checkOriginal(back.original, faults)
  checkAmount(back.amount, 'amount', faults)
  if (back.amount.currency !== back.original.amount.currency) faults.add('amount', 'bad-currency')
  else if (compare(back.amount, back.original.amount) > 0) faults.add('amount', 'amount-too-large')
  checkReason(back.reason, 'reason', faults)
  return faults.written(() => isoDocument('pacs.004.001.10', returnOf(back)))
}

function returnOf(back: PaymentReturn) {
  const amount = formatAmount(back.amount)
  const { currency } = back.amount
  return element(
    'PmtRtr',
    element(
      'GrpHdr',
      textElement('MsgId', back.messageId),
      textElement('CreDtTm', isoSeconds(back.createdAt)),
      textElement('NbOfTxs', '1'),
      textElement(`TtlRtrdIntrBkSttlmAmt Ccy="${currency}"`, amount),
      textElement('IntrBkSttlmDt', back.settleOn),
      element('SttlmInf', textElement('SttlmMtd', 'CLRG')),
      bankElement('InstgAgt', back.ourBic),
      bankElement('InstdAgt', back.theirBic),
    ),
    element(
      'TxInf',
      textElement('RtrId', back.returnId),
      originalGroup(back.original),
      ...originalIds(back.original),
      ...originalSettlement(back.original),
      textElement(`RtrdIntrBkSttlmAmt Ccy="${currency}"`, amount),
      element('RtrRsnInf', element('Rsn', textElement('Cd', back.reason))),
    ),
  )
}
