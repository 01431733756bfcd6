import type { Money } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import { toEpcText } from './epc-characters.ts'
import { amountNode, bankNode } from './iso-parts.ts'
import type { OrderRefusal } from './order-refusals.ts'
import {
  envelopeNodes,
  type MessageEnvelope,
  type OriginalPayment,
  originalNodes,
  refuseReferences,
} from './original-payment.ts'
import type { PartyBank } from './party.ts'
import type { IsoDay } from './statement.ts'
import { nested, node, writeDocument, type XmlNode } from './write-xml.ts'

/** A code of ISO 20022's external sets (`AC04`, `DUPL`) and what a person may read beside it. */
export type IsoReason = { readonly code: string; readonly text: string | null }

function reasonNode(name: string, reason: IsoReason | null): XmlNode | null {
  if (reason === null) return null
  const text = toEpcText(reason.text ?? '').slice(0, 105)
  return node(name, [nested('Rsn/Cd', reason.code), node('AddtlInf', text)])
}

/**
 * What became of a payment between banks, as pacs.002.001.11: `ACCP` accepted, `ACSC` settled, `PDNG`, `RJCT` with a reason.
 * Source: ISO 20022, FIToFIPaymentStatusReport.
 */
export function writePacs002(
  answer: MessageEnvelope & {
    readonly original: OriginalPayment
    readonly status: 'ACCP' | 'ACSC' | 'PDNG' | 'RJCT'
    readonly reason: IsoReason | null
  },
): Result<string, OrderRefusal> {
  const refusal = refuseReferences(answer, answer.original)
  if (refusal) return refusal
  const transaction = node('TxInfAndSts', [
    ...originalNodes(answer.original),
    node('TxSts', answer.status),
    reasonNode('StsRsnInf', answer.reason),
  ])
  const report = node('FIToFIPmtStsRpt', [node('GrpHdr', envelopeNodes(answer)), transaction])
  return ok(writeDocument('pacs.002.001.11', report))
}

/** A payment sent back to the bank that it came from, as pacs.004.001.10. Source: ISO 20022, PaymentReturn. */
export function writePacs004(
  back: MessageEnvelope & {
    readonly original: OriginalPayment
    readonly returnId: string
    readonly amount: Money
    readonly settleOn: IsoDay
    readonly reason: IsoReason
    readonly from: PartyBank
    readonly to: PartyBank
  },
): Result<string, OrderRefusal> {
  const refusal = refuseReferences(back, back.original, back.returnId)
  if (refusal) return refusal
  const header = node('GrpHdr', [
    ...envelopeNodes(back),
    node('NbOfTxs', '1'),
    nested('SttlmInf/SttlmMtd', 'CLRG'),
  ])
  const transaction = node('TxInf', [
    node('RtrId', back.returnId),
    ...originalNodes(back.original),
    amountNode('OrgnlIntrBkSttlmAmt', back.amount),
    amountNode('RtrdIntrBkSttlmAmt', back.amount),
    node('IntrBkSttlmDt', back.settleOn),
    bankNode('InstgAgt', back.from),
    bankNode('InstdAgt', back.to),
    reasonNode('RtrRsnInf', back.reason),
  ])
  return ok(writeDocument('pacs.004.001.10', node('PmtRtr', [header, transaction])))
}

/** Who asks whom, in a recall and in its answer. */
type Recall = MessageEnvelope & {
  readonly original: OriginalPayment
  readonly recallId: string
  readonly from: PartyBank
  readonly to: PartyBank
}

const assignmentNode = (recall: Recall) =>
  node('Assgnmt', [
    node('Id', recall.messageId),
    node('Assgnr', [bankNode('Agt', recall.from)]),
    node('Assgne', [bankNode('Agt', recall.to)]),
    envelopeNodes(recall)[1] ?? null,
  ])

/**
 * Asks the other bank to give a payment back, as camt.056.001.09: `DUPL`, `TECH`, `FRAD`, `CUST`, `AC03`, `AM09`.
 * Source: ISO 20022, FIToFIPaymentCancellationRequest; EPC125-05, section 4.3.2 (recall reasons and their days).
 */
export function writeCamt056(
  recall: Recall & {
    readonly amount: Money
    readonly settledOn: IsoDay
    readonly reason: IsoReason
  },
): Result<string, OrderRefusal> {
  const refusal = refuseReferences(recall, recall.original, recall.recallId)
  if (refusal) return refusal
  const transaction = node('TxInf', [
    node('CxlId', recall.recallId),
    ...originalNodes(recall.original),
    amountNode('OrgnlIntrBkSttlmAmt', recall.amount),
    node('OrgnlIntrBkSttlmDt', recall.settledOn),
    reasonNode('CxlRsnInf', recall.reason),
  ])
  const request = node('FIToFIPmtCxlReq', [
    assignmentNode(recall),
    nested('CtrlData/NbOfTxs', '1'),
    node('Undrlyg', [transaction]),
  ])
  return ok(writeDocument('camt.056.001.09', request))
}

/**
 * The answer to a recall, as camt.029.001.10: given back (`CNCL`), refused with a reason (`RJCR`), or still pending (`PDCR`).
 * Source: ISO 20022, ResolutionOfInvestigation.
 */
export function writeCamt029(
  answer: Recall & {
    readonly outcome: 'CNCL' | 'RJCR' | 'PDCR'
    readonly reason: IsoReason | null
  },
): Result<string, OrderRefusal> {
  const refusal = refuseReferences(answer, answer.original, answer.recallId)
  if (refusal) return refusal
  const transaction = node('TxInfAndSts', [
    node('CxlStsId', answer.recallId),
    ...originalNodes(answer.original),
    reasonNode('CxlStsRsnInf', answer.reason),
  ])
  const resolution = node('RsltnOfInvstgtn', [
    assignmentNode(answer),
    nested('Sts/Conf', answer.outcome),
    node('CxlDtls', [transaction]),
  ])
  return ok(writeDocument('camt.029.001.10', resolution))
}

/**
 * What became of a customer's order, as pain.002.001.10, one status for each payment of it.
 * Source: ISO 20022, CustomerPaymentStatusReport; EPC132-08, section 2.2.
 */
export function writePain002(
  report: MessageEnvelope & {
    readonly order: { readonly messageId: string; readonly messageName: string }
    readonly payments: readonly {
      readonly endToEndId: string
      readonly status: 'ACCP' | 'ACSC' | 'PDNG' | 'RJCT'
      readonly reason: IsoReason | null
    }[]
  },
): Result<string, OrderRefusal> {
  for (const { endToEndId } of report.payments) {
    const original = { ...report.order, endToEndId, transactionId: null, uetr: null }
    const refusal = refuseReferences(report, original)
    if (refusal) return refusal
  }
  const statuses = new Set(report.payments.map(({ status }) => status))
  const [only] = statuses
  const transactions = report.payments.map(({ endToEndId, status, reason }) =>
    node('TxInfAndSts', [
      node('OrgnlEndToEndId', endToEndId),
      node('TxSts', status),
      reasonNode('StsRsnInf', reason),
    ]),
  )
  const content = node('CstmrPmtStsRpt', [
    node('GrpHdr', envelopeNodes(report)),
    node('OrgnlGrpInfAndSts', [
      node('OrgnlMsgId', report.order.messageId),
      node('OrgnlMsgNmId', report.order.messageName),
      node('GrpSts', statuses.size === 1 ? only : 'PART'),
    ]),
    node('OrgnlPmtInfAndSts', [node('OrgnlPmtInfId', report.order.messageId), ...transactions]),
  ])
  return ok(writeDocument('pain.002.001.10', content))
}
