import { money } from '@corridor/kernel/money'
import { expect, it } from 'vitest'
import { childAt, childrenOf, readXmlTree, textAt } from '../xml-tree.ts'
import { type CreditTransferOrder, writePain001 } from './write-pain001.ts'

const order: CreditTransferOrder = {
  messageId: 'MSG-1',
  createdAt: new Date('2026-12-01T09:30:15.250Z'),
  initiator: 'Corridor',
  paymentId: 'PAY-1',
  executeOn: '2026-12-02',
  isInstant: false,
  debtor: {
    name: 'Corridor Clients',
    address: {
      street: 'Kanalweg',
      buildingNumber: '3',
      postCode: '10115',
      town: 'Berlin',
      country: 'DE',
    },
  },
  debtorAccount: 'DE89370400440532013000',
  debtorAgent: 'COBADEFFXXX',
  transfers: [
    {
      endToEndId: 'E-1',
      amount: money(1_250n, 'EUR'),
      creditor: { name: "Maeve O'Hara" },
      creditorAccount: 'IE29AIBK93115212345678',
      remittance: 'Rent (March), flat 3/4',
    },
    {
      endToEndId: 'E-2',
      amount: money(99_999_999_999n, 'EUR'),
      creditor: {
        name: 'Luc Blanc',
        address: { lines: ['Rue Basse 7'], town: 'Monaco', country: 'MC' },
      },
      creditorAccount: 'MC5811222000010123456789030',
      creditorAgent: 'CFMOMCMX',
    },
  ],
}
const [first] = order.transfers

it('has its parts in the order of the schema, and its sum exactly', () => {
  const { text, faults } = writePain001(order)
  expect(faults).toEqual([])
  const body = childAt(readXmlTree(text ?? '') ?? undefined, 'Document/CstmrCdtTrfInitn')
  const payment = childAt(body, 'PmtInf')
  expect(Object.keys(Object(payment))).toEqual([
    'PmtInfId',
    'PmtMtd',
    'NbOfTxs',
    'CtrlSum',
    'PmtTpInf',
    'ReqdExctnDt',
    'Dbtr',
    'DbtrAcct',
    'DbtrAgt',
    'ChrgBr',
    'CdtTrfTxInf',
  ])
  expect(textAt(body, 'GrpHdr/CreDtTm')).toBe('2026-12-01T09:30:15')
  expect(textAt(body, 'GrpHdr/CtrlSum')).toBe('1000000012.49')
  expect(textAt(payment, 'ReqdExctnDt/Dt')).toBe('2026-12-02')
  expect(textAt(payment, 'DbtrAgt/FinInstnId/BICFI')).toBe('COBADEFFXXX')
  expect(textAt(payment, 'PmtTpInf/LclInstrm/Cd')).toBeUndefined()
  const [, second] = childrenOf(payment, 'CdtTrfTxInf')
  expect(Object.keys(Object(childAt(second, 'Cdtr/PstlAdr')))).toEqual(['TwnNm', 'Ctry', 'AdrLine'])
  expect(text).toContain("Maeve O'Hara")
})

it('says INST where it is to arrive at once', () => {
  const { text } = writePain001({ ...order, isInstant: true })
  const payment = childAt(readXmlTree(text ?? '') ?? undefined, 'Document/CstmrCdtTrfInitn/PmtInf')
  expect(textAt(payment, 'PmtTpInf/LclInstrm/Cd')).toBe('INST')
})

type Changes = Partial<NonNullable<typeof first>>
const withFirst = (changes: Changes): CreditTransferOrder => ({
  ...order,
  transfers: first ? [{ ...first, ...changes }] : [],
})
const living = (address: NonNullable<CreditTransferOrder['debtor']['address']>) => ({
  creditor: { name: 'Luc Blanc', address },
})

it.each<[string, CreditTransferOrder, string, string]>([
  ['nobody to pay', { ...order, transfers: [] }, 'transfers', 'nothing-to-pay'],
  ['dollars', withFirst({ amount: money(1n, 'USD') }), 'transfers.0.amount', 'bad-currency'],
  ['nothing', withFirst({ amount: money(0n, 'EUR') }), 'transfers.0.amount', 'amount-not-positive'],
  [
    'more than the scheme carries',
    withFirst({ amount: money(100_000_000_000n, 'EUR') }),
    'transfers.0.amount',
    'amount-too-large',
  ],
  [
    'an IBAN with a wrong digit',
    withFirst({ creditorAccount: 'IE29AIBK93115212345679' }),
    'transfers.0.creditorAccount',
    'bad-account',
  ],
  [
    'a BIC that is none',
    withFirst({ creditorAgent: 'CFMO' }),
    'transfers.0.creditorAgent',
    'bad-bank-code',
  ],
  [
    'a reference of 36',
    withFirst({ endToEndId: 'x'.repeat(36) }),
    'transfers.0.endToEndId',
    'text-too-long',
  ],
  [
    'a reference that begins with a slash',
    withFirst({ endToEndId: '/E-1' }),
    'transfers.0.endToEndId',
    'bad-reference',
  ],
  [
    'a reference with two slashes',
    withFirst({ endToEndId: 'E//1' }),
    'transfers.0.endToEndId',
    'bad-reference',
  ],
  [
    'a purpose of 141',
    withFirst({ remittance: 'x'.repeat(141) }),
    'transfers.0.remittance',
    'text-too-long',
  ],
  [
    'a letter that not every bank carries',
    withFirst({ remittance: 'Miete März' }),
    'transfers.0.remittance',
    'bad-character',
  ],
  ['a name that is blank', { ...order, debtor: { name: ' ' } }, 'debtor.name', 'text-missing'],
  [
    'free lines only',
    withFirst(living({ lines: ['Rue Basse 7', '98000 Monaco'] })),
    'transfers.0.creditor.address',
    'address-unstructured',
  ],
  [
    'no town',
    withFirst(living({ country: 'MC' })),
    'transfers.0.creditor.address.town',
    'town-missing',
  ],
  [
    'no country',
    withFirst(living({ town: 'Monaco' })),
    'transfers.0.creditor.address.country',
    'country-missing',
  ],
  [
    'three free lines',
    withFirst(living({ town: 'Monaco', country: 'MC', lines: ['a', 'b', 'c'] })),
    'transfers.0.creditor.address.lines',
    'too-many-address-lines',
  ],
  [
    'a line that repeats the town',
    withFirst(living({ town: 'Monaco', country: 'MC', lines: ['98000 MONACO'] })),
    'transfers.0.creditor.address.lines.0',
    'address-line-repeats',
  ],
])('is not written with %s', (_, wrong, field, code) => {
  expect(writePain001(wrong)).toEqual({ text: null, faults: [{ field, code }] })
})

it('carried free lines only until 14 November 2026', () => {
  const lines = withFirst(living({ lines: ['Rue Basse 7', '98000 Monaco'] }))
  expect(writePain001({ ...lines, executeOn: '2026-11-14' }).faults).toEqual([])
  expect(writePain001({ ...lines, executeOn: '2026-11-15' }).faults).toHaveLength(1)
})
