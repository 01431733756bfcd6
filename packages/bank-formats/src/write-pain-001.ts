import { formatAmount, type Money, money } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import { refuseAddress } from './address-rules.ts'
import { isReference, toEpcText } from './epc-characters.ts'
import { readIsoDay } from './iso-day.ts'
import {
  accountNode,
  amountNode,
  bankNode,
  isoMoment,
  partyNode,
  refuseParty,
} from './iso-parts.ts'
import { type OrderRefusal, type OrderRefusalCode, refuse } from './order-refusals.ts'
import type { Party, PartyBank } from './party.ts'
import type { IsoDay } from './statement.ts'
import { nested, node, writeDocument, type XmlNode } from './write-xml.ts'

export type SepaPayment = {
  /** Goes to the payee and comes back with every answer; at most 35 characters. */
  readonly endToEndId: string
  /** Euro. */
  readonly amount: Money
  readonly creditor: Party
  readonly creditorIban: string
  readonly creditorBank: PartyBank | null
  /** Text for the payee, at most 140 characters, or a creditor's reference of ISO 11649 (`RF18...`). */
  readonly remittance: { readonly text: string } | { readonly creditorReference: string } | null
}

/** One order of a customer or of ours to the bank that keeps the account. */
export type SepaOrder = {
  readonly messageId: string
  readonly createdAt: Date
  readonly scheme: 'sepa-credit' | 'sepa-instant'
  readonly executeOn: IsoDay
  readonly debtor: Party
  readonly debtorIban: string
  readonly debtorBank: PartyBank | null
  readonly payments: readonly SepaPayment[]
}

/** 999,999,999.99 euro. Source: EPC130-08 (AT-T002) and EPC132-08; SEPA instant has had no cap of its own since October 2025. */
const largest = 99_999_999_999n

const longestText = 140

/**
 * The order as pain.001.001.09, for SEPA credit transfers and instant ones (`LclInstrm` INST).
 *
 * Sources: EPC132-08 (credit transfer) and EPC121-16 (instant), customer-to-bank guidelines of 2025: execution date in
 * `ReqdExctnDt/Dt`, banks by `BICFI`, organisations by `AnyBIC`, charges SLEV, the Latin character set; addresses by
 * `address-rules.ts`. What a bank would reject is refused with its code, the field and the payment's reference.
 */
export function writePain001(order: SepaOrder): Result<string, OrderRefusal> {
  const refusal = refuseOrder(order)
  if (refusal) return refusal
  const count = String(order.payments.length)
  const sum = formatAmount(
    money(
      order.payments.reduce((all, { amount }) => all + amount.minor, 0n),
      'EUR',
    ),
  )
  const type = node('PmtTpInf', [
    nested('SvcLvl/Cd', 'SEPA'),
    order.scheme === 'sepa-instant' ? nested('LclInstrm/Cd', 'INST') : null,
  ])
  const header = node('GrpHdr', [
    node('MsgId', order.messageId),
    node('CreDtTm', isoMoment(order.createdAt)),
    node('NbOfTxs', count),
    node('CtrlSum', sum),
    nested('InitgPty/Nm', toEpcText(order.debtor.name)),
  ])
  const payments = node('PmtInf', [
    node('PmtInfId', order.messageId),
    node('PmtMtd', 'TRF'),
    node('NbOfTxs', count),
    node('CtrlSum', sum),
    type,
    nested('ReqdExctnDt/Dt', order.executeOn),
    partyNode('Dbtr', order.debtor),
    accountNode('DbtrAcct', { iban: order.debtorIban }),
    bankNode('DbtrAgt', order.debtorBank),
    node('ChrgBr', 'SLEV'),
    ...order.payments.map(paymentNode),
  ])
  return ok(writeDocument('pain.001.001.09', node('CstmrCdtTrfInitn', [header, payments])))
}

function paymentNode(payment: SepaPayment): XmlNode | null {
  return node('CdtTrfTxInf', [
    node('PmtId', [node('EndToEndId', payment.endToEndId)]),
    node('Amt', [amountNode('InstdAmt', payment.amount)]),
    payment.creditorBank && bankNode('CdtrAgt', payment.creditorBank),
    partyNode('Cdtr', payment.creditor),
    accountNode('CdtrAcct', { iban: payment.creditorIban }),
    remittanceNode(payment.remittance),
  ])
}

/** Text for the payee, or a reference in its own field. */
export function remittanceNode(remittance: SepaPayment['remittance']): XmlNode | null {
  if (remittance === null) return null
  if ('text' in remittance) return nested('RmtInf/Ustrd', toEpcText(remittance.text))
  const type = node('Tp', [nested('CdOrPrtry/Cd', 'SCOR'), node('Issr', 'ISO')])
  const reference = node('CdtrRefInf', [type, node('Ref', remittance.creditorReference)])
  return node('RmtInf', [node('Strd', [reference])])
}

/** What no scheme takes as a text for the payee. */
export function refuseRemittance(remittance: SepaPayment['remittance']): OrderRefusalCode | null {
  if (remittance === null) return null
  if ('text' in remittance) {
    return toEpcText(remittance.text).length > longestText ? 'text-too-long' : null
  }
  return isReference(remittance.creditorReference) ? null : 'reference-malformed'
}

function refuseOrder(order: SepaOrder) {
  if (order.payments.length === 0) return refuse('order-empty', 'payments')
  if (!isReference(order.messageId)) return refuse('reference-malformed', 'messageId')
  if (readIsoDay(order.executeOn) === null) return refuse('day-malformed', 'executeOn')
  const own = refuseParty(order.debtor, { iban: order.debtorIban }, order.debtorBank)
  if (own) return refuse(own, 'debtor')
  const home = refuseAddress(order.debtor.address, {
    scheme: 'sepa',
    accountCountry: order.debtorIban.slice(0, 2),
    on: order.executeOn,
  })
  if (home) return refuse(home, 'debtor.address')
  const seen = new Set<string>()
  for (const payment of order.payments) {
    const refusal = refusePayment(payment, order.executeOn)
    if (refusal) return refusal
    if (seen.has(payment.endToEndId)) {
      return refuse('reference-repeated', 'endToEndId', payment.endToEndId)
    }
    seen.add(payment.endToEndId)
  }
  return null
}

function refusePayment(payment: SepaPayment, on: IsoDay) {
  const { endToEndId, amount, creditor, creditorIban, creditorBank, remittance } = payment
  const refused = (code: OrderRefusalCode, field: string) => refuse(code, field, endToEndId)
  if (!isReference(endToEndId)) return refused('reference-malformed', 'endToEndId')
  if (amount.currency !== 'EUR') return refused('currency-not-taken', 'amount')
  if (amount.minor <= 0n) return refused('amount-not-positive', 'amount')
  if (amount.minor > largest) return refused('amount-too-large', 'amount')
  const party = refuseParty(creditor, { iban: creditorIban }, creditorBank)
  if (party) return refused(party, 'creditor')
  const by = { scheme: 'sepa', accountCountry: creditorIban.slice(0, 2), on } as const
  const address = refuseAddress(creditor.address, by)
  if (address) return refused(address, 'creditor.address')
  const text = refuseRemittance(remittance)
  return text ? refused(text, 'remittance') : null
}
