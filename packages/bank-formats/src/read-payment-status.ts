import { fileText } from './file-text.ts'
import { readXmlTree } from './read-xml.ts'
import type { StatementFault } from './statement.ts'
import { faultAt } from './statement-faults.ts'
import {
  elementAt,
  elementsOf,
  firstTextAt,
  messageNameOf,
  textAt,
  type XmlElement,
} from './xml-element.ts'

/** What a bank says of a payment: a hint, after which the state is asked of the bank itself where it can be asked. */
export type PaymentStatusHint = {
  /** The message that said it, `pain.002.001.03`. */
  readonly message: string
  /** A payment's own fate, its return, or the answer to our recall of it. */
  readonly about: 'payment' | 'return' | 'recall'
  /** The message that we sent, and what we called the payment in it; null: said of all payments of the message. */
  readonly originalMessageId: string | null
  readonly endToEndId: string | null
  readonly transactionId: string | null
  readonly uetr: string | null
  /**
   * `settled` is final for the one who sent it; `accepted` may still be rejected. `returned`: the money came back, or a
   * recall was granted. `unknown`: a code that is none of ISO's, to be asked about and never taken as a yes or no.
   */
  readonly outcome: 'accepted' | 'settled' | 'rejected' | 'pending' | 'returned' | 'unknown'
  /** As written: `ACSC`, `RJCT`, `CNCL`. */
  readonly statusCode: string | null
  readonly reasonCode: string | null
  readonly reasonText: string | null
}

export type ReadPaymentStatus = {
  readonly hints: readonly PaymentStatusHint[]
  readonly faults: readonly StatementFault[]
}

/** Source: ISO 20022 external code sets, ExternalPaymentTransactionStatus1Code and ExternalPaymentGroupStatus1Code. */
const outcomes: Readonly<Record<string, PaymentStatusHint['outcome']>> = {
  ACCC: 'settled',
  ACSC: 'settled',
  ACCP: 'accepted',
  ACFC: 'accepted',
  ACSP: 'accepted',
  ACTC: 'accepted',
  ACWC: 'accepted',
  ACWP: 'accepted',
  PDNG: 'pending',
  RCVD: 'pending',
  RJCT: 'rejected',
  CANC: 'rejected',
}

/** Answers to a recall; those of a later version are spelt out. Source: ExternalInvestigationExecutionConfirmation1Code. */
const recallOutcomes: Readonly<Record<string, PaymentStatusHint['outcome']>> = {
  CNCL: 'returned',
  ACCR: 'returned',
  RJCR: 'rejected',
  PDCR: 'pending',
}

const taken =
  /^(pain\.002\.001\.(03|10)|pacs\.002\.001\.\d\d|pacs\.004\.001\.\d\d|camt\.029\.001\.\d\d)$/

/**
 * Reads what banks answer: pain.002.001.03 and .10, pacs.002, pacs.004 and camt.029. One hint for each payment that is
 * named; a status of a whole message that names none is one hint without an end-to-end id. Never throws on what a
 * message holds.
 */
export function readPaymentStatus(bytes: Uint8Array): ReadPaymentStatus {
  const refused = (...fault: Parameters<typeof faultAt>) => ({
    hints: [],
    faults: [faultAt(...fault)],
  })
  if (bytes.length === 0) return refused('file', 'file-empty')
  const text = fileText(bytes)
  if (text === null) return refused('file', 'file-not-text')
  if (!/^\s*</.test(text.replace(/^\uFEFF/, ''))) return refused('file', 'format-unknown', text)
  const read = readXmlTree(text)
  if ('problem' in read) return refused(read.problem.place, read.problem.code, read.problem.found)
  const message = messageNameOf(read.root)
  if (message === null || !taken.test(message))
    return refused('Document', 'version-unknown', message)
  const [content] = read.root.children
  const hints = content ? hintsOf(content, message) : []
  return hints.length > 0 ? { hints, faults: [] } : refused('Document', 'field-missing', 'TxSts')
}

function hintsOf(content: XmlElement, message: string): PaymentStatusHint[] {
  if (message.startsWith('pain.002')) return ofOrder(content, message)
  if (message.startsWith('camt.029')) return ofRecall(content, message)
  const isReturn = message.startsWith('pacs.004')
  const group = elementAt(content, 'OrgnlGrpInfAndSts') ?? elementAt(content, 'OrgnlGrpInf')
  const transactions = elementsOf(content, isReturn ? 'TxInf' : 'TxInfAndSts')
  const hints = transactions.map((each) => {
    const status = isReturn ? null : (textAt(each, 'TxSts') ?? textAt(group, 'GrpSts'))
    const outcome = isReturn ? 'returned' : outcomeOf(status, outcomes)
    const about = isReturn ? 'return' : 'payment'
    return hintOf({ message, about, each, group, status, outcome })
  })
  const status = textAt(group, 'GrpSts')
  if (hints.length > 0 || status === null) return hints
  const outcome = outcomeOf(status, outcomes)
  return [hintOf({ message, about: 'payment', each: null, group, status, outcome })]
}

/** A status stands with the payment, with the payments of one debtor, or with the whole message: the nearest counts. */
function ofOrder(content: XmlElement, message: string): PaymentStatusHint[] {
  const group = elementAt(content, 'OrgnlGrpInfAndSts')
  const orders = elementsOf(content, 'OrgnlPmtInfAndSts')
  const hints = orders.flatMap((order) =>
    elementsOf(order, 'TxInfAndSts').map((each) => {
      const status = textAt(each, 'TxSts') ?? textAt(order, 'PmtInfSts') ?? textAt(group, 'GrpSts')
      return hintOf({
        message,
        about: 'payment',
        each,
        group,
        status,
        outcome: outcomeOf(status, outcomes),
      })
    }),
  )
  if (hints.length > 0) return hints
  const order = orders[0] ?? null
  const status = textAt(order, 'PmtInfSts') ?? textAt(group, 'GrpSts')
  if (status === null) return []
  const outcome = outcomeOf(status, outcomes)
  return [hintOf({ message, about: 'payment', each: order, group, status, outcome })]
}

function ofRecall(content: XmlElement, message: string): PaymentStatusHint[] {
  const status = firstTextAt(content, ['Sts', 'Conf'])
  return elementsOf(content, 'CxlDtls').flatMap((details) =>
    elementsOf(details, 'TxInfAndSts').map((each) =>
      hintOf({
        message,
        about: 'recall',
        each,
        group: elementAt(details, 'OrgnlGrpInfAndSts'),
        status,
        outcome: outcomeOf(status, recallOutcomes),
      }),
    ),
  )
}

function outcomeOf(
  status: string | null,
  known: Readonly<Record<string, PaymentStatusHint['outcome']>>,
): PaymentStatusHint['outcome'] {
  return status !== null && Object.hasOwn(known, status) ? (known[status] ?? 'unknown') : 'unknown'
}

function hintOf(said: {
  message: string
  about: PaymentStatusHint['about']
  each: XmlElement | null
  group: XmlElement | null
  status: string | null
  outcome: PaymentStatusHint['outcome']
}): PaymentStatusHint {
  const { message, about, each, group, status, outcome } = said
  const inEach = ['StsRsnInf', 'RtrRsnInf', 'CxlStsRsnInf'].map((name) => elementAt(each, name))
  const reason = inEach.find((found) => found !== null) ?? elementAt(group, 'StsRsnInf')
  return {
    message,
    about,
    originalMessageId: textAt(each, 'OrgnlGrpInf', 'OrgnlMsgId') ?? textAt(group, 'OrgnlMsgId'),
    endToEndId: textAt(each, 'OrgnlEndToEndId'),
    transactionId: firstTextAt(each, ['OrgnlTxId'], ['OrgnlInstrId']),
    uetr: textAt(each, 'OrgnlUETR'),
    outcome,
    statusCode: status,
    reasonCode: firstTextAt(reason, ['Rsn', 'Cd'], ['Rsn', 'Prtry']),
    reasonText:
      elementsOf(reason, 'AddtlInf')
        .map((more) => more.text.trim())
        .join(' ') || null,
  }
}
