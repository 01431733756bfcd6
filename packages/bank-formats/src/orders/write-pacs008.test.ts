import { money } from '@corridor/kernel/money'
import { expect, it } from 'vitest'
import { childAt, readXmlTree, textAt } from '../xml-tree.ts'
import { type InterbankTransfer, writePacs008 } from './write-pacs008.ts'

const transfer: InterbankTransfer = {
  scheme: 'fednow',
  messageId: '20261201021040078MSG1',
  createdAt: new Date('2026-12-01T09:30:15Z'),
  settleOn: '2026-12-01',
  instructionId: 'I-1',
  endToEndId: 'E-1',
  uetr: '8a562c67-ca16-48ba-b074-65581be6f001',
  amount: money(1_000_000_000n, 'USD'),
  debtor: { name: 'Corridor Inc', address: { town: 'Denver', subdivision: 'CO', country: 'US' } },
  debtorAccount: { number: '0000012345' },
  debtorAgent: { routingNumber: '021040078' },
  creditorAgent: { routingNumber: '011000015' },
  creditor: { name: 'Dana Fox', address: { town: 'Boston', country: 'US' } },
  creditorAccount: { number: '99887766' },
  remittance: 'Invoice 7',
}

it('to FedNow names banks by routing numbers and accounts by numbers', () => {
  const { text, faults } = writePacs008(transfer)
  expect(faults).toEqual([])
  expect(text).toContain('xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"')
  const body = childAt(readXmlTree(text ?? '') ?? undefined, 'Document/FIToFICstmrCdtTrf')
  expect(textAt(body, 'GrpHdr/SttlmInf/ClrSys/Cd')).toBe('FDN')
  expect(textAt(body, 'CdtTrfTxInf/IntrBkSttlmAmt')).toBe('10000000.00')
  expect(textAt(body, 'CdtTrfTxInf/CdtrAgt/FinInstnId/ClrSysMmbId/MmbId')).toBe('011000015')
  expect(textAt(body, 'CdtTrfTxInf/DbtrAcct/Id/Othr/Id')).toBe('0000012345')
})

it.each<[string, Partial<InterbankTransfer>, string, string]>([
  [
    'a cent more than FedNow carries',
    { amount: money(1_000_000_001n, 'USD') },
    'amount',
    'amount-too-large',
  ],
  ['euros', { amount: money(1n, 'EUR') }, 'amount', 'bad-currency'],
  [
    'a trace that is none',
    { uetr: '8a562c67-ca16-18ba-b074-65581be6f001' },
    'uetr',
    'bad-reference',
  ],
  [
    'a routing number of eight digits',
    { creditorAgent: { routingNumber: '01100001' } },
    'creditorAgent',
    'bad-bank-code',
  ],
  [
    'an address without a town',
    { creditor: { name: 'Dana Fox', address: { country: 'US' } } },
    'creditor.address.town',
    'town-missing',
  ],
])('is not written with %s', (_, wrong, field, code) => {
  expect(writePacs008({ ...transfer, ...wrong })).toEqual({ text: null, faults: [{ field, code }] })
})

it('by SEPA instant has no ceiling', () => {
  const sepa: InterbankTransfer = {
    ...transfer,
    scheme: 'sepa-instant',
    amount: money(99_999_999_999_999n, 'EUR'),
    debtorAccount: { iban: 'DE89370400440532013000' },
    creditorAccount: { iban: 'IE29AIBK93115212345678' },
    debtorAgent: { bic: 'COBADEFFXXX' },
    creditorAgent: { bic: 'AIBKIE2D' },
  }
  expect(writePacs008(sepa).faults).toEqual([])
})
