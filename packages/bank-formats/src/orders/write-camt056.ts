import { formatAmount, type Money } from '@corridor/kernel/money'
import type { IsoDay } from '../statement.ts'
import { element, isoDocument, textElement } from '../xml-writer.ts'
import { OrderFaults, type WrittenOrder } from './order-faults.ts'
import { checkAmount, checkBic, checkReference, isoSeconds } from './order-text.ts'

/** Why money is asked back: sent twice, by a technical fault, by fraud, or at the customer's wish (ISO external codes). */
export const recallReasons = ['DUPL', 'TECH', 'FRAD', 'CUST'] as const
export type RecallReason = (typeof recallReasons)[number]

export type Recall = {
  readonly caseId: string
  readonly createdAt: Date
  readonly ourBic: string
  readonly theirBic: string
  readonly cancellationId: string
  readonly originalMessageId: string
  readonly originalEndToEndId: string
  readonly originalTransactionId: string
  readonly amount: Money
  readonly settledOn: IsoDay
  readonly reason: RecallReason
}

/** Asks another bank to give a credit transfer back: camt.056.001.09; the answer is a camt.029, or the money by pacs.004. */
export function writeCamt056(recall: Recall): WrittenOrder {
  const faults = new OrderFaults()
  for (const field of [
    'caseId',
    'cancellationId',
    'originalMessageId',
    'originalEndToEndId',
    'originalTransactionId',
  ] as const) {
    checkReference(recall[field], field, faults)
  }
  checkBic(recall.ourBic, 'ourBic', faults)
  checkBic(recall.theirBic, 'theirBic', faults)
  checkAmount(recall.amount, 'amount', faults)
  return faults.written(() => isoDocument('camt.056.001.09', request(recall)))
}

function request(recall: Recall) {
  const agent = (role: string, bic: string) =>
    element(role, element('Agt', element('FinInstnId', textElement('BICFI', bic))))
  return element(
    'FIToFIPmtCxlReq',
    element(
      'Assgnmt',
      textElement('Id', recall.caseId),
      agent('Assgnr', recall.ourBic),
      agent('Assgne', recall.theirBic),
      textElement('CreDtTm', isoSeconds(recall.createdAt)),
    ),
    element('CtrlData', textElement('NbOfTxs', '1')),
    element(
      'Undrlyg',
      element(
        'TxInf',
        textElement('CxlId', recall.cancellationId),
        element(
          'OrgnlGrpInf',
          textElement('OrgnlMsgId', recall.originalMessageId),
          textElement('OrgnlMsgNmId', 'pacs.008.001.08'),
        ),
        textElement('OrgnlEndToEndId', recall.originalEndToEndId),
        textElement('OrgnlTxId', recall.originalTransactionId),
        textElement(
          `OrgnlIntrBkSttlmAmt Ccy="${recall.amount.currency}"`,
          formatAmount(recall.amount),
        ),
        textElement('OrgnlIntrBkSttlmDt', recall.settledOn),
        element('CxlRsnInf', element('Rsn', textElement('Cd', recall.reason))),
      ),
    ),
  )
}
