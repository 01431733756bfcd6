import { formatAmount, type Money } from '@corridor/kernel/money'
import type { IsoDay } from '../statement.ts'
import { element, isoDocument, textElement } from '../xml-writer.ts'
import {
  type AnswerReason,
  bankElement,
  checkAnswer,
  checkBank,
  headElements,
  type MessageHead,
  type OriginalPayment,
  originalElements,
  reasonElement,
} from './answer-parts.ts'
import { OrderFaults, type WrittenOrder } from './order-faults.ts'
import { checkAmount, checkReference, isoSeconds } from './order-text.ts'
import type { Agent } from './write-pacs008.ts'

/** Accepted, settled, pending, rejected (ISO 20022, ExternalPaymentTransactionStatus1Code). */
export type AnswerStatus = 'ACCP' | 'ACSC' | 'PDNG' | 'RJCT'

type Answer = MessageHead & { readonly original: OriginalPayment }

/** What becomes of a payment between banks: pacs.002.001.11. A rejection needs its reason. */
export function writePacs002(
  answer: Answer & { readonly status: AnswerStatus; readonly reason: AnswerReason | null },
): WrittenOrder {
  const faults = new OrderFaults()
  checkAnswer(answer, answer.reason, faults)
  if (answer.status === 'RJCT' && answer.reason === null) faults.add('reason', 'text-missing')
  return faults.written(() =>
    isoDocument(
      'pacs.002.001.11',
      element(
        'FIToFIPmtStsRpt',
        element('GrpHdr', headElements(answer)),
        element(
          'TxInfAndSts',
          originalElements(answer.original),
          textElement('TxSts', answer.status),
          reasonElement('StsRsnInf', answer.reason),
        ),
      ),
    ),
  )
}

/** Sends a payment back to the bank that it came from: pacs.004.001.10. */
export function writePacs004(
  back: Answer & {
    readonly returnId: string
    readonly amount: Money
    readonly settleOn: IsoDay
    readonly reason: AnswerReason
    readonly from: Agent
    readonly to: Agent
  },
): WrittenOrder {
  const faults = new OrderFaults()
  checkAnswer(back, back.reason, faults)
  checkReference(back.returnId, 'returnId', faults)
  checkAmount(back.amount, 'amount', faults)
  checkBank(back.from, 'from', faults)
  checkBank(back.to, 'to', faults)
  const amount = (name: string) =>
    textElement(`${name} Ccy="${back.amount.currency}"`, formatAmount(back.amount))
  return faults.written(() =>
    isoDocument(
      'pacs.004.001.10',
      element(
        'PmtRtr',
        element(
          'GrpHdr',
          headElements(back),
          textElement('NbOfTxs', '1'),
          element('SttlmInf', textElement('SttlmMtd', 'CLRG')),
        ),
        element(
          'TxInf',
          textElement('RtrId', back.returnId),
          originalElements(back.original),
          amount('OrgnlIntrBkSttlmAmt'),
          amount('RtrdIntrBkSttlmAmt'),
          textElement('IntrBkSttlmDt', back.settleOn),
          bankElement('InstgAgt', back.from),
          bankElement('InstdAgt', back.to),
          reasonElement('RtrRsnInf', back.reason),
        ),
      ),
    ),
  )
}

/** Answers a recall: the money comes back (`CNCL`), it does not and why (`RJCR`), or not yet (`PDCR`): camt.029.001.10. */
export function writeCamt029(
  answer: Answer & {
    readonly cancellationId: string
    readonly from: Agent
    readonly to: Agent
    readonly outcome: 'CNCL' | 'RJCR' | 'PDCR'
    readonly reason: AnswerReason | null
  },
): WrittenOrder {
  const faults = new OrderFaults()
  checkAnswer(answer, answer.reason, faults)
  checkReference(answer.cancellationId, 'cancellationId', faults)
  checkBank(answer.from, 'from', faults)
  checkBank(answer.to, 'to', faults)
  if (answer.outcome === 'RJCR' && answer.reason === null) faults.add('reason', 'text-missing')
  return faults.written(() =>
    isoDocument(
      'camt.029.001.10',
      element(
        'RsltnOfInvstgtn',
        element(
          'Assgnmt',
          textElement('Id', answer.messageId),
          element('Assgnr', bankElement('Agt', answer.from)),
          element('Assgne', bankElement('Agt', answer.to)),
          textElement('CreDtTm', isoSeconds(answer.createdAt)),
        ),
        element('Sts', textElement('Conf', answer.outcome)),
        element(
          'CxlDtls',
          element(
            'TxInfAndSts',
            textElement('CxlStsId', answer.cancellationId),
            originalElements(answer.original),
            reasonElement('CxlStsRsnInf', answer.reason),
          ),
        ),
      ),
    ),
  )
}

/** One payment of an order and what became of it. */
export type OrderedPaymentStatus = {
  readonly endToEndId: string
  readonly status: AnswerStatus
  readonly reason: AnswerReason | null
}

/** Tells a customer what became of each payment of an order: pain.002.001.10. */
export function writePain002(
  report: MessageHead & {
    readonly order: Pick<OriginalPayment, 'messageId' | 'messageName'> & {
      readonly paymentId: string
    }
    readonly payments: readonly OrderedPaymentStatus[]
  },
): WrittenOrder {
  const faults = new OrderFaults()
  if (report.payments.length === 0) faults.add('payments', 'nothing-to-pay')
  checkReference(report.order.paymentId, 'order.paymentId', faults)
  for (const { endToEndId, reason } of report.payments) {
    checkAnswer({ ...report, original: { ...report.order, endToEndId } }, reason, faults)
  }
  const [first, ...others] = new Set(report.payments.map(({ status }) => status))
  return faults.written(() =>
    isoDocument(
      'pain.002.001.10',
      element(
        'CstmrPmtStsRpt',
        element('GrpHdr', headElements(report)),
        element(
          'OrgnlGrpInfAndSts',
          textElement('OrgnlMsgId', report.order.messageId),
          textElement('OrgnlMsgNmId', report.order.messageName),
          textElement('GrpSts', others.length === 0 ? first : 'PART'),
        ),
        element(
          'OrgnlPmtInfAndSts',
          textElement('OrgnlPmtInfId', report.order.paymentId),
          ...report.payments.map(paymentElement),
        ),
      ),
    ),
  )
}

function paymentElement({ endToEndId, status, reason }: OrderedPaymentStatus) {
  return element(
    'TxInfAndSts',
    textElement('OrgnlEndToEndId', endToEndId),
    textElement('TxSts', status),
    reasonElement('StsRsnInf', reason),
  )
}
