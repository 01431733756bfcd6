import type { Err } from '@corridor/kernel/result'
import { isReference } from './epc-characters.ts'
import { isoMoment } from './iso-parts.ts'
import { type OrderRefusal, refuse } from './order-refusals.ts'
import { node, type XmlNode } from './write-xml.ts'

/** The payment that an answer, a return or a recall is about, as its own message named it. */
export type OriginalPayment = {
  readonly messageId: string
  /** `pacs.008.001.08`, `pain.001.001.09`. */
  readonly messageName: string
  readonly endToEndId: string
  readonly transactionId: string | null
  readonly uetr: string | null
}

/** The envelope that every message has. */
export type MessageEnvelope = { readonly messageId: string; readonly createdAt: Date }

export function envelopeNodes(envelope: MessageEnvelope): (XmlNode | null)[] {
  return [node('MsgId', envelope.messageId), node('CreDtTm', isoMoment(envelope.createdAt))]
}

export function originalNodes(original: OriginalPayment): (XmlNode | null)[] {
  return [
    node('OrgnlGrpInf', [
      node('OrgnlMsgId', original.messageId),
      node('OrgnlMsgNmId', original.messageName),
    ]),
    node('OrgnlInstrId', original.transactionId),
    node('OrgnlEndToEndId', original.endToEndId),
    node('OrgnlTxId', original.transactionId),
    node('OrgnlUETR', original.uetr),
  ]
}

/** References that no bank would find again; null where all can be named. */
export function refuseReferences(
  envelope: MessageEnvelope,
  original: OriginalPayment,
  ...more: readonly string[]
): Err<OrderRefusal> | null {
  const all = [
    envelope.messageId,
    original.messageId,
    original.endToEndId,
    original.transactionId ?? original.endToEndId,
    ...more,
  ]
  const wrong = all.find((reference) => !isReference(reference))
  return wrong === undefined ? null : refuse('reference-malformed', wrong, original.endToEndId)
}
