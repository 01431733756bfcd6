import { money } from '@corridor/kernel/money'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refuseAddress } from './address-rules.ts'
import { isReference, toEpcText } from './epc-characters.ts'
import type { PostalAddress } from './party.ts'
import { readXmlTree } from './read-xml.ts'
import { domesticPayment, interbankPayment, sepaOrder } from './testing/payment-samples.ts'
import { writePacs008 } from './write-pacs-008.ts'
import { type SepaOrder, type SepaPayment, writePain001 } from './write-pain-001.ts'
import { elementAt, elementsOf, textAt, type XmlElement } from './xml-element.ts'

function rootOf(text: string): XmlElement {
  const read = readXmlTree(text)
  if ('problem' in read) throw new Error(read.problem.found)
  return read.root
}

const outline = (element: XmlElement): string =>
  element.children.length === 0
    ? element.name
    : `${element.name}(${element.children.map(outline).join(' ')})`

const [first, second] = sepaOrder.payments as [SepaPayment, SepaPayment]
const withPayment = (change: Partial<SepaPayment>): SepaOrder => ({
  ...sepaOrder,
  payments: [{ ...first, ...change }],
})

describe('pain.001.001.09', () => {
  const order = elementAt(rootOf(unwrap(writePain001(sepaOrder))), 'CstmrCdtTrfInitn', 'PmtInf')
  const transactions = elementsOf(order, 'CdtTrfTxInf')

  it('has its elements in the order of the schema', () => {
    expect(order && outline({ ...order, children: order.children.slice(0, 10) })).toBe(
      'PmtInf(PmtInfId PmtMtd NbOfTxs CtrlSum PmtTpInf(SvcLvl(Cd)) ReqdExctnDt(Dt) Dbtr(Nm Id(OrgId(AnyBIC))) DbtrAcct(Id(IBAN)) DbtrAgt(FinInstnId(BICFI)) ChrgBr)',
    )
    expect(transactions.map(outline)).toEqual([
      'CdtTrfTxInf(PmtId(EndToEndId) Amt(InstdAmt) Cdtr(Nm PstlAdr(StrtNm BldgNb PstCd TwnNm Ctry)) CdtrAcct(Id(IBAN)) RmtInf(Ustrd))',
      'CdtTrfTxInf(PmtId(EndToEndId) Amt(InstdAmt) CdtrAgt(FinInstnId(BICFI)) Cdtr(Nm PstlAdr(TwnNm Ctry AdrLine AdrLine)) CdtrAcct(Id(IBAN)) RmtInf(Strd(CdtrRefInf(Tp(CdOrPrtry(Cd) Issr) Ref))))',
    ])
  })

  it('says what was ordered, in letters that every bank takes', () => {
    expect(textAt(order, 'NbOfTxs')).toBe('2')
    expect(textAt(order, 'CtrlSum')).toBe('1234.57')
    expect(textAt(order, 'ReqdExctnDt', 'Dt')).toBe('2026-12-02')
    expect(textAt(order, 'ChrgBr')).toBe('SLEV')
    expect(textAt(order, 'Dbtr', 'Nm')).toBe('Corridor Platnosci + Co')
    expect(elementAt(transactions[0] ?? null, 'Amt', 'InstdAmt')).toMatchObject({
      text: '1234.56',
      attributes: new Map([['Ccy', 'EUR']]),
    })
    expect(textAt(transactions[0] ?? null, 'Cdtr', 'PstlAdr', 'StrtNm')).toBe('Hauptstrasse')
    expect(textAt(transactions[0] ?? null, 'RmtInf', 'Ustrd')).toBe('Invoice .7. + thanks')
  })

  it('asks for an instant transfer, and for an own bank that only its IBAN names', () => {
    const text = unwrap(writePain001({ ...sepaOrder, scheme: 'sepa-instant', debtorBank: null }))
    const instant = elementAt(rootOf(text), 'CstmrCdtTrfInitn', 'PmtInf')
    expect(textAt(instant, 'PmtTpInf', 'LclInstrm', 'Cd')).toBe('INST')
    expect(textAt(instant, 'DbtrAgt', 'FinInstnId', 'Othr', 'Id')).toBe('NOTPROVIDED')
  })

  it('adds up what it holds, whatever is ordered', () => {
    const payment = fc.record({
      minor: fc.bigInt(1n, 99_999_999_999n),
      text: fc.string({ maxLength: 100, unit: 'grapheme' }),
    })
    fc.assert(
      fc.property(fc.array(payment, { minLength: 1, maxLength: 8 }), (payments) => {
        const written = writePain001({
          ...sepaOrder,
          payments: payments.map(({ minor, text }, at) => ({
            ...first,
            endToEndId: `P${at}`,
            amount: money(minor, 'EUR'),
            remittance: { text },
          })),
        })
        if (!written.ok) return expect(written.error.code).toBe('text-too-long')
        const read = elementAt(rootOf(written.value), 'CstmrCdtTrfInitn', 'PmtInf')
        const sum = payments.reduce((all, { minor }) => all + minor, 0n)
        expect(textAt(read, 'CtrlSum')?.replace('.', '').replace(/^0+/, '')).toBe(`${sum}`)
        for (const each of elementsOf(read, 'CdtTrfTxInf')) {
          expect(textAt(each, 'RmtInf', 'Ustrd') ?? '').toMatch(/^[A-Za-z0-9/?:().,'+ -]{0,140}$/)
        }
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['nothing to pay', { ...sepaOrder, payments: [] }, 'order-empty'],
    ['a long message id', { ...sepaOrder, messageId: 'x'.repeat(36) }, 'reference-malformed'],
    ['a slash at an end', withPayment({ endToEndId: '/a' }), 'reference-malformed'],
    ['an id twice', { ...sepaOrder, payments: [first, first] }, 'reference-repeated'],
    ['a day that is none', { ...sepaOrder, executeOn: '2026-02-30' }, 'day-malformed'],
    ['dollars', withPayment({ amount: money(1n, 'USD') }), 'currency-not-taken'],
    ['nothing', withPayment({ amount: money(0n, 'EUR') }), 'amount-not-positive'],
    ['a billion', withPayment({ amount: money(100_000_000_000n, 'EUR') }), 'amount-too-large'],
    [
      'a wrong IBAN',
      withPayment({ creditorIban: 'FR7630006000011234567890188' }),
      'account-malformed',
    ],
    ['a wrong BIC', withPayment({ creditorBank: { bic: 'WEST' } }), 'bank-malformed'],
    ['no name', withPayment({ creditor: { name: '«»', address: null } }), 'name-missing'],
    [
      'a name of 71',
      withPayment({ creditor: { name: 'x'.repeat(71), address: null } }),
      'name-too-long',
    ],
    ['a text of 141', withPayment({ remittance: { text: 'x'.repeat(141) } }), 'text-too-long'],
    [
      'a Briton without an address',
      { ...sepaOrder, payments: [{ ...second, creditor: { name: 'A', address: null } }] },
      'address-missing',
    ],
  ] as const)('refuses %s', (_what, order, code) => {
    expect(codeOf(writePain001(order))).toBe(code)
  })
})

describe('addresses', () => {
  const old: PostalAddress = { lines: ['1 High Street', 'London SW1A 1AA', 'GB'] }
  const hybrid: PostalAddress = { town: 'London', country: 'GB', lines: ['1 High Street'] }
  const told = (
    address: PostalAddress | null,
    on = '2026-12-01',
    accountCountry = 'GB',
    scheme: 'sepa' | 'swift' | 'us' = 'sepa',
  ) => refuseAddress(address, { scheme, accountCountry, on })

  it('of lines alone end on a day of each scheme', () => {
    const two = { lines: ['1 High Street', 'London'] }
    expect(['2026-11-13', '2026-11-14', '2026-11-15'].map((on) => told(two, on))).toEqual([
      null,
      null,
      'address-unstructured',
    ])
    expect(['2026-11-13', '2026-11-14'].map((on) => told(two, on, 'GB', 'swift'))).toEqual([
      null,
      'address-unstructured',
    ])
    expect(told(two, '2020-01-01', 'GB', 'us')).toBe('address-unstructured')
  })

  it.each(['GB', 'CH', 'MC', 'SM', 'AD', 'VA'])('are asked for in %s', (country) => {
    expect(told(null, '2026-12-01', country)).toBe('address-missing')
  })

  it.each(['DE', 'FR', 'IS', 'LI'])('are not asked for in %s', (country) => {
    expect(told(null, '2026-12-01', country)).toBeNull()
    expect(told(null, '2026-12-01', country, 'swift')).toBe('address-missing')
  })

  it.each([
    ['hybrid', hybrid, null],
    ['structured', { street: 'High Street', town: 'London', country: 'GB' }, null],
    ['lines', old, 'address-unstructured'],
    ['no town', { street: 'High Street', country: 'GB' }, 'address-town-missing'],
    ['no country', { town: 'London' }, 'address-country-missing'],
    ['a country in words', { town: 'London', country: 'England' }, 'address-country-missing'],
    ['three lines', { ...hybrid, lines: ['1', '2', '3'] }, 'address-lines-too-many'],
    ['a long line', { ...hybrid, lines: ['x'.repeat(71)] }, 'address-line-too-long'],
    ['the town again', { ...hybrid, lines: ['SW1A 1AA  LONDON'] }, 'address-line-repeats'],
    ['the country again', { ...hybrid, lines: ['Flat 3, GB'] }, 'address-line-repeats'],
    ['a street of the town’s name inside', { ...hybrid, lines: ['1 Londonderry Road'] }, null],
  ] as const)('%s', (_what, address, code) => expect(told(address)).toBe(code))
})

describe('pacs.008', () => {
  const transactionOf = (text: string) =>
    elementAt(rootOf(text), 'FIToFICstmrCdtTrf', 'CdtTrfTxInf')

  it('for SWIFT', () => {
    const text = unwrap(writePacs008(interbankPayment))
    expect(text).toContain('pacs.008.001.08')
    const transaction = transactionOf(text)
    expect(transaction && outline(transaction)).toBe(
      'CdtTrfTxInf(PmtId(InstrId EndToEndId TxId UETR) PmtTpInf(SvcLvl(Cd)) IntrBkSttlmAmt IntrBkSttlmDt InstdAmt ChrgBr InstgAgt(FinInstnId(BICFI)) InstdAgt(FinInstnId(BICFI)) Dbtr(Nm PstlAdr(StrtNm BldgNb PstCd TwnNm Ctry)) DbtrAcct(Id(IBAN)) DbtrAgt(FinInstnId(BICFI)) CdtrAgt(FinInstnId(BICFI)) Cdtr(Nm PstlAdr(StrtNm TwnNm Ctry)) CdtrAcct(Id(Othr(Id))) RmtInf(Ustrd))',
    )
    expect(textAt(transaction, 'PmtId', 'UETR')).toBe(interbankPayment.uetr)
  })

  it('for FedNow and RTP, up to ten million dollars', () => {
    for (const network of ['fednow', 'rtp'] as const) {
      const most = { ...domesticPayment, network, amount: money(1_000_000_000n, 'USD') }
      const text = unwrap(writePacs008(most))
      expect(textAt(transactionOf(text), 'CdtrAgt', 'FinInstnId', 'ClrSysMmbId', 'MmbId')).toBe(
        '091000019',
      )
      expect(textAt(rootOf(text), 'FIToFICstmrCdtTrf', 'GrpHdr', 'SttlmInf', 'ClrSys', 'Cd')).toBe(
        network === 'rtp' ? 'TCH' : 'FDN',
      )
      expect(codeOf(writePacs008({ ...most, amount: money(1_000_000_001n, 'USD') }))).toBe(
        'amount-too-large',
      )
    }
  })

  it.each([
    ['JPY', 1234n, '1234'],
    ['KWD', 1234n, '1.234'],
  ] as const)('has the digits of %s', (currency, minor, text) => {
    const written = unwrap(writePacs008({ ...interbankPayment, amount: money(minor, currency) }))
    expect(textAt(transactionOf(written), 'IntrBkSttlmAmt')).toBe(text)
  })

  it.each([
    [
      'a UETR of another version',
      { uetr: '8a562c67-ca16-18ba-b074-65581be6f001' },
      'reference-malformed',
    ],
    ['a payee without an address', { creditor: { name: 'A', address: null } }, 'address-missing'],
    [
      'a bank of another clearing',
      { creditorBank: { routingNumber: '091000019' } },
      'bank-malformed',
    ],
    ['euro over FedNow', { ...domesticPayment, amount: money(1n, 'EUR') }, 'currency-not-taken'],
    [
      'a wrong routing number',
      { ...domesticPayment, creditorBank: { routingNumber: '091000018' } },
      'bank-malformed',
    ],
  ] as const)('refuses %s', (_what, change, code) => {
    expect(codeOf(writePacs008({ ...interbankPayment, ...change }))).toBe(code)
  })
})

describe('characters', () => {
  it('are the EPC’s, and stay as they are when they are', () => {
    expect(toEpcText('Łódź Straße €5 “x” Ωμέγα\n\tç')).toBe("Lodz Strasse E5 'x' ..... c")
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const carried = toEpcText(text)
        expect(carried).toMatch(/^[A-Za-z0-9/?:().,'+ -]*$/)
        expect(toEpcText(carried)).toBe(carried)
      }),
    )
  })

  it('of a reference are those, without slashes at its ends', () => {
    expect(['a/b', 'A+1', 'x'.repeat(35)].every((text) => isReference(text))).toBe(true)
    expect(
      ['', '/a', 'a/', 'a//b', ' a', 'ä', 'x'.repeat(36)].some((text) => isReference(text)),
    ).toBe(false)
  })
})
