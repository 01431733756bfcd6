import { formatAmount, type Money } from '@corridor/kernel/money'
import type { IsoDay } from '../statement.ts'
import { element, isoDocument, textElement, type XmlPart } from '../xml-writer.ts'
import { OrderFaults, type WrittenOrder } from './order-faults.ts'
import { checkAmount, checkBic, checkReference, checkText, isoSeconds } from './order-text.ts'
import { addressElement, checkAddress, type PostalAddress } from './postal-address.ts'
import type { Party } from './write-pain001.ts'

/** A bank by BIC, or in the United States by its routing number. */
export type Agent = { readonly bic: string } | { readonly routingNumber: string }
/** An account by IBAN or by the bank's own number. */
export type AccountOf = { readonly iban: string } | { readonly number: string }

/** What a scheme asks of a message, as far as it differs between them. */
export const interbankSchemes = {
  /** FedNow Service, ISO 20022 specification; the ceiling of one payment since 2025. */
  fednow: {
    clearing: 'CLRG',
    system: 'FDN',
    most: { minor: 1_000_000_000n, currency: 'USD' },
    address: 'swift',
  },
  /** RTP network of The Clearing House; 10 million since 9 February 2025. */
  rtp: {
    clearing: 'CLRG',
    system: 'TCH',
    most: { minor: 1_000_000_000n, currency: 'USD' },
    address: 'swift',
  },
  /** SEPA instant between direct participants; no ceiling of the scheme since 5 October 2025. */
  'sepa-instant': { clearing: 'CLRG', system: 'IPS', most: null, address: 'sepa' },
  /** Correspondent banks over SWIFT (CBPR+), each by its account with the next. */
  swift: { clearing: 'INDA', system: null, most: null, address: 'swift' },
} as const
export type InterbankScheme = keyof typeof interbankSchemes

export type InterbankTransfer = {
  readonly scheme: InterbankScheme
  readonly messageId: string
  readonly createdAt: Date
  readonly settleOn: IsoDay
  readonly instructionId: string
  readonly endToEndId: string
  /** The trace of a payment over all banks: a UUID, version 4. */
  readonly uetr: string
  readonly amount: Money
  readonly debtor: Party
  readonly debtorAccount: AccountOf
  readonly debtorAgent: Agent
  readonly creditorAgent: Agent
  readonly creditor: Party
  readonly creditorAccount: AccountOf
  readonly remittance?: string
}

/** A payment between banks, one a message: pacs.008.001.09, whose fields that are written here version 08 has alike. */
export function writePacs008(
  transfer: InterbankTransfer,
  version: '001.08' | '001.09' = '001.08',
): WrittenOrder {
  const faults = new OrderFaults()
  check(transfer, faults)
  return faults.written(() =>
    isoDocument(
      `pacs.008.${version}`,
      element('FIToFICstmrCdtTrf', groupHeader(transfer), transferElement(transfer)),
    ),
  )
}

function check(transfer: InterbankTransfer, faults: OrderFaults): void {
  const { most, address } = interbankSchemes[transfer.scheme]
  for (const field of ['messageId', 'instructionId', 'endToEndId'] as const) {
    checkReference(transfer[field], field, faults)
  }
  if (
    !/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(transfer.uetr)
  ) {
    faults.add('uetr', 'bad-reference')
  }
  checkAmount(transfer.amount, 'amount', faults)
  if (most && transfer.amount.currency !== most.currency) faults.add('amount', 'bad-currency')
  if (most && transfer.amount.minor > most.minor) faults.add('amount', 'amount-too-large')
  if (address === 'sepa' && transfer.amount.currency !== 'EUR') faults.add('amount', 'bad-currency')
  for (const role of ['debtor', 'creditor'] as const) {
    checkText(transfer[role].name, 140, `${role}.name`, faults)
    const place: PostalAddress | undefined = transfer[role].address
    const rule = { field: `${role}.address`, on: transfer.settleOn, scheme: address, faults }
    if (place) checkAddress(place, rule)
    checkAgent(transfer[`${role}Agent`], `${role}Agent`, faults)
  }
  if (transfer.remittance !== undefined) checkText(transfer.remittance, 140, 'remittance', faults)
}

function checkAgent(agent: Agent, field: string, faults: OrderFaults): void {
  if ('bic' in agent) checkBic(agent.bic, field, faults)
  else if (!/^[0-9]{9}$/.test(agent.routingNumber)) faults.add(field, 'bad-bank-code')
}

function groupHeader({
  scheme,
  messageId,
  createdAt,
  amount,
  settleOn,
}: InterbankTransfer): XmlPart {
  const { clearing, system } = interbankSchemes[scheme]
  return element(
    'GrpHdr',
    textElement('MsgId', messageId),
    textElement('CreDtTm', `${isoSeconds(createdAt)}+00:00`),
    textElement('NbOfTxs', '1'),
    textElement(`TtlIntrBkSttlmAmt Ccy="${amount.currency}"`, formatAmount(amount)),
    textElement('IntrBkSttlmDt', settleOn),
    element(
      'SttlmInf',
      textElement('SttlmMtd', clearing),
      element('ClrSys', textElement(system === 'IPS' ? 'Prtry' : 'Cd', system)),
    ),
  )
}

function transferElement(transfer: InterbankTransfer): XmlPart {
  return element(
    'CdtTrfTxInf',
    element(
      'PmtId',
      textElement('InstrId', transfer.instructionId),
      textElement('EndToEndId', transfer.endToEndId),
      textElement('UETR', transfer.uetr),
    ),
    textElement(`IntrBkSttlmAmt Ccy="${transfer.amount.currency}"`, formatAmount(transfer.amount)),
    textElement('ChrgBr', transfer.scheme === 'swift' ? 'SHAR' : 'SLEV'),
    partyElement('Dbtr', transfer.debtor),
    accountElement('DbtrAcct', transfer.debtorAccount),
    agentElement('DbtrAgt', transfer.debtorAgent),
    agentElement('CdtrAgt', transfer.creditorAgent),
    partyElement('Cdtr', transfer.creditor),
    accountElement('CdtrAcct', transfer.creditorAccount),
    element('RmtInf', textElement('Ustrd', transfer.remittance)),
  )
}

function partyElement(role: string, { name, address }: Party): XmlPart {
  return element(role, textElement('Nm', name), addressElement(address))
}

function accountElement(role: string, account: AccountOf): XmlPart {
  return element(
    role,
    element(
      'Id',
      'iban' in account
        ? textElement('IBAN', account.iban)
        : element('Othr', textElement('Id', account.number)),
    ),
  )
}

function agentElement(role: string, agent: Agent): XmlPart {
  const member = (routingNumber: string) =>
    element(
      'ClrSysMmbId',
      element('ClrSysId', textElement('Cd', 'USABA')),
      textElement('MmbId', routingNumber),
    )
  return element(
    role,
    element(
      'FinInstnId',
      'bic' in agent ? textElement('BICFI', agent.bic) : member(agent.routingNumber),
    ),
  )
}
