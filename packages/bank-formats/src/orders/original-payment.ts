import { formatAmount, type Money } from '@corridor/kernel/money'
import type { IsoDay } from '../statement.ts'
import { element, textElement, type XmlPart } from '../xml-writer.ts'
import type { OrderFaults } from './order-faults.ts'
import { checkReference } from './order-text.ts'

/** The payment of which another message speaks, by the ids that its own message gave it. */
export type OriginalPayment = {
  readonly messageId: string
  /** The kind and version of that message, such as `pacs.008.001.09`. */
  readonly messageName: string
  readonly instructionId?: string
  readonly endToEndId: string
  readonly transactionId?: string
  /** The trace over all banks: a UUID, version 4. */
  readonly uetr?: string
}

/** What it settled with, where the answer names that too. */
export type OriginalSettlement = { readonly amount: Money; readonly settledOn: IsoDay }

export function checkOriginal(original: OriginalPayment, faults: OrderFaults): void {
  for (const field of ['messageId', 'messageName', 'endToEndId'] as const) {
    checkReference(original[field], `original.${field}`, faults)
  }
  for (const field of ['instructionId', 'transactionId'] as const) {
    const id = original[field]
    if (id !== undefined) checkReference(id, `original.${field}`, faults)
  }
  const { uetr } = original
  if (uetr !== undefined && !isUetr(uetr)) faults.add('original.uetr', 'bad-reference')
}

/** A reason by its ISO external code: one to four capitals or digits. */
export function checkReason(code: string, field: string, faults: OrderFaults): void {
  if (!/^[A-Z0-9]{1,4}$/.test(code)) faults.add(field, 'bad-reference')
}

const isUetr = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text)

export function originalGroup({ messageId, messageName }: OriginalPayment): XmlPart {
  return element(
    'OrgnlGrpInf',
    textElement('OrgnlMsgId', messageId),
    textElement('OrgnlMsgNmId', messageName),
  )
}

/** The ids in the order that all of these messages have them. */
export function originalIds(original: OriginalPayment): XmlPart[] {
  return [
    textElement('OrgnlInstrId', original.instructionId),
    textElement('OrgnlEndToEndId', original.endToEndId),
    textElement('OrgnlTxId', original.transactionId),
    textElement('OrgnlUETR', original.uetr),
  ]
}

export function originalSettlement({ amount, settledOn }: OriginalSettlement): XmlPart[] {
  return [
    textElement(`OrgnlIntrBkSttlmAmt Ccy="${amount.currency}"`, formatAmount(amount)),
    textElement('OrgnlIntrBkSttlmDt', settledOn),
  ]
}

export function bankElement(role: string, bic: string): XmlPart {
  return element(role, element('FinInstnId', textElement('BICFI', bic)))
}
