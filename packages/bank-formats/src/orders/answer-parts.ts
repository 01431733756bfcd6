import { element, textElement, type XmlPart } from '../xml-writer.ts'
import type { OrderFaults } from './order-faults.ts'
import { checkBic, checkReference, checkText, isoSeconds } from './order-text.ts'
import type { Agent } from './write-pacs008.ts'

/** The payment that an answer is about, as its own message named it. */
export type OriginalPayment = {
  readonly messageId: string
  /** `pacs.008.001.08`. */
  readonly messageName: string
  readonly endToEndId: string
  readonly transactionId?: string
  readonly uetr?: string
}

/** Why, as a code of ISO 20022's external sets (`AC04`), and what a person may read beside it, up to 105 characters. */
export type AnswerReason = { readonly code: string; readonly text?: string }

/** What every message has. */
export type MessageHead = { readonly messageId: string; readonly createdAt: Date }

export function headElements({ messageId, createdAt }: MessageHead): XmlPart {
  const parts = [textElement('MsgId', messageId), textElement('CreDtTm', isoSeconds(createdAt))]
  return parts.join('')
}

export function originalElements(original: OriginalPayment): XmlPart {
  const parts = [
    element(
      'OrgnlGrpInf',
      textElement('OrgnlMsgId', original.messageId),
      textElement('OrgnlMsgNmId', original.messageName),
    ),
    textElement('OrgnlEndToEndId', original.endToEndId),
    textElement('OrgnlTxId', original.transactionId),
    textElement('OrgnlUETR', original.uetr),
  ]
  return parts.filter((part) => part !== null).join('')
}

/** @param name of the element around it, which each message calls otherwise */
export function reasonElement(name: string, reason: AnswerReason | null): XmlPart {
  if (reason === null) return null
  return element(
    name,
    element('Rsn', textElement('Cd', reason.code)),
    textElement('AddtlInf', reason.text),
  )
}

export function bankElement(role: string, bank: Agent): XmlPart {
  return 'bic' in bank
    ? element(role, element('FinInstnId', textElement('BICFI', bank.bic)))
    : element(
        role,
        element(
          'FinInstnId',
          element(
            'ClrSysMmbId',
            element('ClrSysId', textElement('Cd', 'USABA')),
            textElement('MmbId', bank.routingNumber),
          ),
        ),
      )
}

/** References that no bank would find again, reasons that are no codes. */
export function checkAnswer(
  answer: MessageHead & { readonly original: OriginalPayment },
  reason: AnswerReason | null,
  faults: OrderFaults,
): void {
  checkReference(answer.messageId, 'messageId', faults)
  for (const field of ['messageId', 'endToEndId', 'transactionId'] as const) {
    const reference = answer.original[field]
    if (reference !== undefined) checkReference(reference, `original.${field}`, faults)
  }
  if (reason === null) return
  if (!/^[A-Z0-9]{4}$/.test(reason.code)) faults.add('reason.code', 'bad-reference')
  if (reason.text !== undefined) checkText(reason.text, 105, 'reason.text', faults)
}

export function checkBank(bank: Agent, field: string, faults: OrderFaults): void {
  if ('bic' in bank) checkBic(bank.bic, field, faults)
  else if (!/^[0-9]{9}$/.test(bank.routingNumber)) faults.add(field, 'bad-bank-code')
}
