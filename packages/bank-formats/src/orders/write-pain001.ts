import { add, formatAmount, type Money, money } from '@corridor/kernel/money'
import type { IsoDay } from '../statement.ts'
import { element, isoDocument, textElement, type XmlPart } from '../xml-writer.ts'
import { OrderFaults, type WrittenOrder } from './order-faults.ts'
import {
  checkAmount,
  checkBic,
  checkIban,
  checkReference,
  checkText,
  isoSeconds,
} from './order-text.ts'
import { addressElement, checkAddress, type PostalAddress } from './postal-address.ts'

/** A person or a company, as the other bank shows it. */
export type Party = { readonly name: string; readonly address?: PostalAddress }

/** One payee and what goes there. */
export type CreditTransfer = {
  readonly instructionId?: string
  /** Comes back in every status and on both statements. */
  readonly endToEndId: string
  /** In euros. */
  readonly amount: Money
  readonly creditor: Party
  readonly creditorAccount: string
  /** BIC; the bank finds it by the IBAN where it is left out. */
  readonly creditorAgent?: string
  /** Up to 140 characters for the payee. */
  readonly remittance?: string
}

/** Orders from one account that are carried out on one day. */
export type CreditTransferOrder = {
  readonly messageId: string
  readonly createdAt: Date
  readonly initiator: string
  readonly paymentId: string
  readonly executeOn: IsoDay
  /** SEPA instant: within ten seconds, at any hour. The scheme has had no ceiling since 5 October 2025. */
  readonly isInstant: boolean
  readonly debtor: Party
  readonly debtorAccount: string
  readonly debtorAgent: string
  readonly transfers: readonly CreditTransfer[]
}

/** Largest amount of one SEPA credit transfer, in cents (EPC115-06 and EPC121-16, implementation guidelines). */
const mostMinor = 99_999_999_999n

/**
 * An order for SEPA credit transfers, instant or not: pain.001.001.09 by the customer-to-bank guidelines of the EPC (EPC132-08,
 * EPC121-16). The version that banks took before, 001.03, is taken no more since November 2026.
 */
export function writePain001(order: CreditTransferOrder): WrittenOrder {
  const faults = new OrderFaults()
  check(order, faults)
  return faults.written(() =>
    isoDocument('pain.001.001.09', element('CstmrCdtTrfInitn', groupHeader(order), payment(order))),
  )
}

function check(order: CreditTransferOrder, faults: OrderFaults): void {
  checkReference(order.messageId, 'messageId', faults)
  checkReference(order.paymentId, 'paymentId', faults)
  checkText(order.initiator, 70, 'initiator', faults)
  checkParty(order.debtor, 'debtor', order.executeOn, faults)
  checkIban(order.debtorAccount, 'debtorAccount', faults)
  checkBic(order.debtorAgent, 'debtorAgent', faults)
  if (order.transfers.length === 0) faults.add('transfers', 'nothing-to-pay')
  for (const [index, transfer] of order.transfers.entries()) {
    const field = `transfers.${index}`
    if (transfer.instructionId !== undefined) {
      checkReference(transfer.instructionId, `${field}.instructionId`, faults)
    }
    checkReference(transfer.endToEndId, `${field}.endToEndId`, faults)
    checkAmount(transfer.amount, `${field}.amount`, faults)
    if (transfer.amount.currency !== 'EUR') faults.add(`${field}.amount`, 'bad-currency')
    if (transfer.amount.minor > mostMinor) faults.add(`${field}.amount`, 'amount-too-large')
    checkParty(transfer.creditor, `${field}.creditor`, order.executeOn, faults)
    checkIban(transfer.creditorAccount, `${field}.creditorAccount`, faults)
    if (transfer.creditorAgent !== undefined)
      checkBic(transfer.creditorAgent, `${field}.creditorAgent`, faults)
    if (transfer.remittance !== undefined)
      checkText(transfer.remittance, 140, `${field}.remittance`, faults)
  }
}

function checkParty(party: Party, field: string, on: IsoDay, faults: OrderFaults): void {
  checkText(party.name, 70, `${field}.name`, faults)
  if (party.address)
    checkAddress(party.address, { field: `${field}.address`, on, scheme: 'sepa', faults })
}

function groupHeader({ messageId, createdAt, initiator, transfers }: CreditTransferOrder): XmlPart {
  return element(
    'GrpHdr',
    textElement('MsgId', messageId),
    textElement('CreDtTm', isoSeconds(createdAt)),
    ...totals(transfers),
    element('InitgPty', textElement('Nm', initiator)),
  )
}

function totals(transfers: readonly CreditTransfer[]): XmlPart[] {
  const sum = transfers.reduce((whole, { amount }) => add(whole, amount), money(0n, 'EUR'))
  return [
    textElement('NbOfTxs', String(transfers.length)),
    textElement('CtrlSum', formatAmount(sum)),
  ]
}

function payment(order: CreditTransferOrder): XmlPart {
  return element(
    'PmtInf',
    textElement('PmtInfId', order.paymentId),
    textElement('PmtMtd', 'TRF'),
    ...totals(order.transfers),
    element(
      'PmtTpInf',
      element('SvcLvl', textElement('Cd', 'SEPA')),
      order.isInstant ? element('LclInstrm', textElement('Cd', 'INST')) : null,
    ),
    element('ReqdExctnDt', textElement('Dt', order.executeOn)),
    party('Dbtr', order.debtor),
    ibanAccount('DbtrAcct', order.debtorAccount),
    agent('DbtrAgt', order.debtorAgent),
    textElement('ChrgBr', 'SLEV'),
    ...order.transfers.map(transferElement),
  )
}

function transferElement(transfer: CreditTransfer): XmlPart {
  return element(
    'CdtTrfTxInf',
    element(
      'PmtId',
      textElement('InstrId', transfer.instructionId),
      textElement('EndToEndId', transfer.endToEndId),
    ),
    element(
      'Amt',
      textElement(`InstdAmt Ccy="${transfer.amount.currency}"`, formatAmount(transfer.amount)),
    ),
    agent('CdtrAgt', transfer.creditorAgent),
    party('Cdtr', transfer.creditor),
    ibanAccount('CdtrAcct', transfer.creditorAccount),
    element('RmtInf', textElement('Ustrd', transfer.remittance)),
  )
}

export function party(role: string, { name, address }: Party): XmlPart {
  return element(role, textElement('Nm', name), addressElement(address))
}

export function ibanAccount(role: string, iban: string): XmlPart {
  return element(role, element('Id', textElement('IBAN', iban)))
}

export function agent(role: string, bic: string | undefined): XmlPart {
  return element(role, element('FinInstnId', textElement('BICFI', bic)))
}
