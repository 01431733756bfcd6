import { money } from '@corridor/kernel/money'
import { describe, expect, it } from 'vitest'
import { readStatements } from '../read-statements.ts'
import { type NachaFile, writeNacha } from './write-nacha.ts'

const file: NachaFile = {
  kind: 'PPD',
  createdAt: new Date('2026-03-19T22:05:00Z'),
  modifier: 'A',
  destination: { routingNumber: '021040078', name: 'First Example Bank' },
  origin: { routingNumber: '011000015', name: 'Corridor Inc' },
  company: { id: '1234567890', name: 'CORRIDOR' },
  description: 'PAYROLL MA',
  effectiveOn: '2026-03-20',
  batchNumber: 7,
  purpose: 'wages',
  entries: [
    {
      routingNumber: '021040078',
      account: '998877',
      accountKind: 'checking',
      amount: money(125_000n, 'USD'),
      individualId: 'EMP-1',
      name: 'DANA FOX',
    },
    {
      routingNumber: '011000015',
      account: '12',
      accountKind: 'savings',
      amount: money(9_999_999_999n, 'USD'),
      individualId: 'EMP-2',
      name: 'LEE PARK',
    },
  ],
}
const [first] = file.entries
const withFirst = (changes: Partial<NonNullable<typeof first>>): NachaFile => ({
  ...file,
  entries: first ? [{ ...first, ...changes }] : [],
})

describe('a NACHA file', () => {
  it('is records of 94 in blocks of ten, whose controls are the sums', () => {
    const { text } = writeNacha(file)
    const records = (text ?? '').trimEnd().split('\n')
    expect(records.map((record) => record.length)).toEqual(Array.from({ length: 10 }, () => 94))
    expect(records.map((record) => record.charAt(0)).join('')).toBe('1566899999')
    expect(records[0]).toMatch(/^101 021040078 0110000152603192205A094101/)
    expect(records[2]).toMatch(
      /^622021040078998877 {11}0000125000EMP-1 {10}DANA FOX {14} {2}0011000010000001$/,
    )
    expect(records[3]).toMatch(/^632011000015/)
    // 02104007 + 01100001
    expect(records[4]).toMatch(/^82200000020003204008000000000000010000124999/)
    expect(records[5]).toMatch(/^9000001000001000000020003204008000000000000010000124999/)
  })

  it.each<[string, NachaFile, string, string]>([
    [
      'an amount of eleven digits',
      withFirst({ amount: money(12_345_678_901n, 'USD') }),
      'entries.0.amount',
      'amount-too-large',
    ],
    [
      'wages that are not called so',
      { ...file, description: 'SALARY' },
      'description',
      'description-not-of-scheme',
    ],
    [
      'a routing number with a wrong digit',
      withFirst({ routingNumber: '021040079' }),
      'entries.0.routingNumber',
      'bad-bank-code',
    ],
    ['a name of 23', withFirst({ name: 'x'.repeat(23) }), 'entries.0.name', 'text-too-long'],
    ['a name beyond ASCII', withFirst({ name: 'JOSÉ' }), 'entries.0.name', 'bad-character'],
    ['euros', withFirst({ amount: money(1n, 'EUR') }), 'entries.0.amount', 'bad-currency'],
    ['nobody to pay', { ...file, entries: [] }, 'entries', 'nothing-to-pay'],
  ])('is not written with %s', (_, wrong, field, code) => {
    expect(writeNacha(wrong)).toEqual({ text: null, faults: [{ field, code }] })
  })

  it('took any description until 19 March 2026', () => {
    expect(
      writeNacha({ ...file, description: 'SALARY', effectiveOn: '2026-03-19' }).faults,
    ).toEqual([])
  })

  it('with purchases on the web is of debits, and says PURCHASE', () => {
    const web: NachaFile = { ...file, kind: 'WEB', purpose: 'purchase', description: 'PURCHASE' }
    const { text } = writeNacha(web)
    expect(text?.split('\n')[2]).toMatch(/^627/)
    expect(text?.split('\n')[4]).toMatch(/^82250000020003204008010000124999000000000000/)
    expect(writeNacha({ ...web, description: 'SHOP' }).faults).toMatchObject([
      { code: 'description-not-of-scheme' },
    ])
  })
})

/** What a bank sends back: an entry with its addenda, sums as they must be. */
function returned(
  entry: string,
  addenda: string,
  { debit = 0, credit = 0 }: { debit?: number; credit?: number },
): string {
  const number = (value: number, width: number) => String(value).padStart(width, '0')
  const sums = `${number(2_104_007, 10)}${number(debit, 12)}${number(credit, 12)}`
  const records = [
    '101 011000015 0210400782603240900A094101CORRIDOR INC           FIRST EXAMPLE BANK             ',
    '5220CORRIDOR                            1234567890PPDPAYROLL         260323   1021040070000001'.replace(
      '260323   1',
      '2603230831',
    ),
    entry,
    addenda,
    `8220${number(2, 6)}${sums}1234567890${' '.repeat(25)}021040070000001`,
    `9${number(1, 6)}${number(1, 6)}${number(2, 8)}${sums}${' '.repeat(39)}`,
  ]
  return [...records, ...Array.from({ length: 4 }, () => '9'.repeat(94))].join('\n')
}

const entryOf = (code: string, cents: number) =>
  `6${code}021040078998877           ${String(cents).padStart(10, '0')}EMP-1          DANA FOX                1021040070000001`

describe('a NACHA return', () => {
  const reason = (code: string) =>
    `799${code}011000010000001      02104007${' '.repeat(44)}021040070000001`

  it('of a credit brings the money back, with the reason and the trace of what was sent', () => {
    const text = returned(entryOf('21', 125_000), reason('R03'), { credit: 125_000 })
    const { statements, faults } = readStatements(Buffer.from(text))
    expect(faults).toEqual([])
    expect(statements[0]).toMatchObject({
      format: 'nacha-return',
      account: '1234567890',
      currency: 'USD',
    })
    expect(statements[0]?.lines).toMatchObject([
      {
        amount: { minor: 125_000n, currency: 'USD' },
        // the operator's day 083 of the year, not the effective date
        bookedOn: '2026-03-24',
        isReversal: true,
        endToEndId: '011000010000001',
        returnReason: 'R03',
        counterpartyName: 'DANA FOX',
        kindCode: 'PPD',
      },
    ])
  })

  it('of a debit takes it away again', () => {
    const text = returned(entryOf('26', 5_000), reason('R01'), { debit: 5_000 })
    expect(readStatements(Buffer.from(text)).statements[0]?.lines[0]?.amount.minor).toBe(-5_000n)
  })

  it('that only corrects is no line, and says what is right', () => {
    const change = `798C01011000010000001      02104007${'1918171614'.padEnd(29)}${' '.repeat(15)}021040070000001`
    const { statements, faults } = readStatements(
      Buffer.from(returned(entryOf('21', 0), change, {})),
    )
    expect(faults).toEqual([])
    expect(statements[0]?.lines).toEqual([])
    expect(statements[0]?.changes).toEqual([
      { position: 3, code: 'C01', originalTrace: '011000010000001', corrected: '1918171614' },
    ])
  })

  it.each([
    [
      'a sum',
      (text: string) => text.replace(/0{6}125000(?=1234567890)/, '000000125001'),
      'control-mismatch',
    ],
    ['its last record', (text: string) => text.split('\n').slice(0, 5).join('\n'), 'field-missing'],
    ['a character', (text: string) => text.replace('DANA FOX ', 'DANA FOX'), 'bad-line'],
  ])('that lacks %s is not believed', (_, spoil, code) => {
    const text = spoil(returned(entryOf('21', 125_000), reason('R03'), { credit: 125_000 }))
    expect(readStatements(Buffer.from(text)).faults.map((fault) => fault.code)).toContain(code)
  })
})
