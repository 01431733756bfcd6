import { element, isoDocument, textElement } from '../xml-writer.ts'
import { OrderFaults, type WrittenOrder } from './order-faults.ts'
import { checkReference, isoSeconds } from './order-text.ts'
import { checkReason } from './original-payment.ts'

/** What became of each transfer of a customer's order. */
export type OrderReport = {
  readonly messageId: string
  readonly createdAt: Date
  readonly originalMessageId: string
  readonly originalPaymentId: string
  readonly transfers: readonly {
    readonly endToEndId: string
    /** ISO ExternalPaymentTransactionStatus1Code. */
    readonly status: 'ACCP' | 'ACSP' | 'ACSC' | 'ACCC' | 'PDNG' | 'RJCT'
    /** Why not; needed with `RJCT`. */
    readonly reason?: string
  }[]
}

/** The status of an order that came as pain.001.001.09: pain.002.001.10. */
export function writePain002(report: OrderReport): WrittenOrder {
  const faults = new OrderFaults()
  for (const field of ['messageId', 'originalMessageId', 'originalPaymentId'] as const) {
    checkReference(report[field], field, faults)
  }
  if (report.transfers.length === 0) faults.add('transfers', 'nothing-to-pay')
  for (const [index, { endToEndId, status, reason }] of report.transfers.entries()) {
    checkReference(endToEndId, `transfers.${index}.endToEndId`, faults)
    if (reason !== undefined) checkReason(reason, `transfers.${index}.reason`, faults)
    else if (status === 'RJCT') faults.add(`transfers.${index}.reason`, 'text-missing')
  }
  return faults.written(() => isoDocument('pain.002.001.10', statusReport(report)))
}

function statusReport(report: OrderReport) {
  return element(
    'CstmrPmtStsRpt',
    element(
      'GrpHdr',
      textElement('MsgId', report.messageId),
      textElement('CreDtTm', isoSeconds(report.createdAt)),
    ),
    element(
      'OrgnlGrpInfAndSts',
      textElement('OrgnlMsgId', report.originalMessageId),
      textElement('OrgnlMsgNmId', 'pain.001.001.09'),
    ),
    element(
      'OrgnlPmtInfAndSts',
      textElement('OrgnlPmtInfId', report.originalPaymentId),
      ...report.transfers.map(({ endToEndId, status, reason }) =>
        element(
          'TxInfAndSts',
          textElement('OrgnlEndToEndId', endToEndId),
          textElement('TxSts', status),
          element('StsRsnInf', element('Rsn', textElement('Cd', reason))),
        ),
      ),
    ),
  )
}
