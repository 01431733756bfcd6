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

/** What is said to a bank that asked for money back. */
export type RecallAnswer = {
  readonly caseId: string
  readonly statusId: string
  readonly createdAt: Date
  readonly ourBic: string
  readonly theirBic: string
  readonly original: OriginalPayment
  /** The money comes by pacs.004 (`CNCL`), is still asked for (`PDCR`), or does not come (`RJCR`). */
  readonly outcome: 'CNCL' | 'PDCR' | 'RJCR'
  /** Why it does not come (`NOAS` no answer from the customer, `CUST` refused, `LEGL`, `AC04`); needed with `RJCR`. */
  readonly reason?: string
}

/** The answer to a recall: camt.029.001.10. */
export function writeCamt029(answer: RecallAnswer): WrittenOrder {
  const faults = new OrderFaults()
  checkReference(answer.caseId, 'caseId', faults)
  checkReference(answer.statusId, 'statusId', faults)
  checkBic(answer.ourBic, 'ourBic', faults)
  checkBic(answer.theirBic, 'theirBic', faults)
  checkOriginal(answer.original, faults)
  if (answer.reason !== undefined) checkReason(answer.reason, 'reason', faults)
  else if (answer.outcome === 'RJCR') faults.add('reason', 'text-missing')
  return faults.written(() => isoDocument('camt.029.001.10', resolution(answer)))
}

function resolution(answer: RecallAnswer) {
  return element(
    'RsltnOfInvstgtn',
    element(
      'Assgnmt',
      textElement('Id', answer.caseId),
      element('Assgnr', bankElement('Agt', answer.ourBic)),
      element('Assgne', bankElement('Agt', answer.theirBic)),
      textElement('CreDtTm', isoSeconds(answer.createdAt)),
    ),
    element('Sts', textElement('Conf', answer.outcome)),
    element(
      'CxlDtls',
      element(
        'TxInfAndSts',
        textElement('CxlStsId', answer.statusId),
        originalGroup(answer.original),
        ...originalIds(answer.original),
        element('CxlStsRsnInf', element('Rsn', textElement('Cd', answer.reason))),
      ),
    ),
  )
}
