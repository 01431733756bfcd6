import type { XmlNode } from '../xml-node.ts'
import { childAt, childrenOf, readXmlTree, textAt } from '../xml-tree.ts'

/** What a bank says of an order, as far as we act on it. It is a hint: the bank's own books are asked before money moves. */
export const statusOutcomes = [
  'accepted',
  'pending',
  'settled',
  'rejected',
  'returned',
  'recalled',
  'recall-refused',
  'unknown',
] as const
export type StatusOutcome = (typeof statusOutcomes)[number]

export type OrderStatus = {
  /** Our end-to-end id; null where the message speaks of a whole order by its message's id. */
  readonly endToEndId: string | null
  readonly messageId: string | null
  readonly outcome: StatusOutcome
  /** The code of the status itself (`ACSC`, `RJCT`). */
  readonly code: string | null
  /** Why not (`AC04`, `AM04`). */
  readonly reason: string | null
}

/**
 * By ISO 20022, ExternalPaymentTransactionStatus1Code. What is not named here is a status that we do not know, and never
 * taken for an end.
 */
const outcomes: Readonly<Record<string, StatusOutcome>> = {
  RCVD: 'pending',
  PDNG: 'pending',
  ACTC: 'accepted',
  ACCP: 'accepted',
  ACWC: 'accepted',
  ACWP: 'accepted',
  ACSP: 'accepted',
  ACFC: 'accepted',
  // settled on the payer's side alone: the payee's bank has not said yes
  ACSC: 'settled',
  ACCC: 'settled',
  RJCT: 'rejected',
  CANC: 'rejected',
}

const roots = {
  CstmrPmtStsRpt: 'pain.002',
  FIToFIPmtStsRpt: 'pacs.002',
  PmtRtr: 'pacs.004',
  RsltnOfInvstgtn: 'camt.029',
} as const

/**
 * Reads pain.002 and pacs.002 (how an order stands), pacs.004 (money that comes back) and camt.029 (the answer to a recall), in
 * any version: what is read here they all have alike.
 * @returns null when it is none of these
 */
export function readStatus(text: string): readonly OrderStatus[] | null {
  if (/<!DOCTYPE/i.test(text)) return null
  const document = childAt(readXmlTree(text) ?? undefined, 'Document')
  const [root] = (Object.keys(roots) as (keyof typeof roots)[]).filter((name) =>
    childAt(document, name),
  )
  const body = root && childAt(document, root)
  if (!root || !body) return null
  if (roots[root] === 'pain.002') return painStatuses(body)
  if (roots[root] === 'pacs.002') return pacsStatuses(body)
  if (roots[root] === 'pacs.004')
    return childrenOf(body, 'TxInf').map((node) => returnOf(node, body))
  return answersTo(body)
}

/** The status of each payment, or else of the whole message. */
function pacsStatuses(body: XmlNode): OrderStatus[] {
  const single = childrenOf(body, 'TxInfAndSts').map((node) => statusOf(node, body, 'TxSts'))
  return single.length > 0 ? single : wholeStatus(body)
}

function wholeStatus(body: XmlNode): OrderStatus[] {
  const groups = childrenOf(body, 'OrgnlGrpInfAndSts').filter((group) => textAt(group, 'GrpSts'))
  return groups.map((group) => statusOf(group, body, 'GrpSts'))
}

/** The status of a single transfer, or else of its payment, or else of the whole order. */
function painStatuses(body: XmlNode): OrderStatus[] {
  const payments = childrenOf(body, 'OrgnlPmtInfAndSts')
  const single = payments.flatMap((payment) =>
    childrenOf(payment, 'TxInfAndSts').map((node) => statusOf(node, body, 'TxSts')),
  )
  if (single.length > 0) return single
  const whole = payments.filter((payment) => textAt(payment, 'PmtInfSts'))
  if (whole.length > 0) return whole.map((payment) => statusOf(payment, body, 'PmtInfSts'))
  return wholeStatus(body)
}

function statusOf(node: XmlNode, body: XmlNode, element: string): OrderStatus {
  const code = textAt(node, element) ?? null
  return {
    ...originalOf(node, body),
    outcome: (code !== null && outcomes[code]) || 'unknown',
    code,
    reason: reasonAt(node, 'StsRsnInf/Rsn'),
  }
}

function returnOf(node: XmlNode, body: XmlNode): OrderStatus {
  return {
    ...originalOf(node, body),
    outcome: 'returned',
    code: null,
    // one reason may stand for all that a message returns
    reason: reasonAt(node, 'RtrRsnInf/Rsn') ?? reasonAt(body, 'OrgnlGrpInf/RtrRsnInf/Rsn'),
  }
}

/** `CNCL`: the money comes; `RJCR`: it does not, and why; anything else is not yet an answer. */
function answersTo(body: XmlNode): OrderStatus[] {
  const code = textAt(body, 'Sts/Conf') ?? null
  const details = childrenOf(body, 'CxlDtls').flatMap((part) => childrenOf(part, 'TxInfAndSts'))
  const outcome = code === 'CNCL' ? 'recalled' : code === 'RJCR' ? 'recall-refused' : 'pending'
  return details.map((node) => ({
    ...originalOf(node, body),
    outcome,
    code,
    reason: reasonAt(node, 'CxlStsRsnInf/Rsn'),
  }))
}

function originalOf(node: XmlNode, body: XmlNode) {
  return {
    endToEndId: textAt(node, 'OrgnlEndToEndId') ?? null,
    messageId:
      textAt(node, 'OrgnlGrpInf/OrgnlMsgId') ??
      textAt(node, 'OrgnlMsgId') ??
      textAt(body, 'OrgnlGrpInfAndSts/OrgnlMsgId') ??
      textAt(body, 'OrgnlGrpInf/OrgnlMsgId') ??
      null,
  }
}

function reasonAt(node: XmlNode, path: string): string | null {
  return textAt(node, `${path}/Cd`) ?? textAt(node, `${path}/Prtry`) ?? null
}
