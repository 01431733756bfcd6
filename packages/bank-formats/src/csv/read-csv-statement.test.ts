import { describe, expect, it } from 'vitest'
import type { CsvMapping } from './csv-mapping.ts'
import { parseCsvAmount } from './parse-csv-amount.ts'
import { parseCsvDay } from './parse-csv-day.ts'
import { type CsvHints, readCsvStatement } from './read-csv-statement.ts'

const plain: CsvMapping = {
  encoding: 'utf-8',
  separator: ',',
  decimalSign: '.',
  dateFormat: 'YYYY-MM-DD',
  skippedLines: 0,
  columns: { bookedOn: 'Date', amount: 'Amount', bankReference: 'Ref', remittance: 'Text' },
  outgoingSign: null,
}
const german: CsvMapping = {
  encoding: 'windows-1252',
  separator: ';',
  decimalSign: ',',
  dateFormat: 'DD.MM.YYYY',
  skippedLines: 2,
  columns: {
    bookedOn: 'Buchungstag',
    valueOn: 'Wertstellung',
    amount: 'Betrag',
    sign: 'S/H',
    currency: 'Währung',
    remittance: 'Verwendungszweck',
    balance: 'Saldo',
  },
  outgoingSign: 'S',
}
const hints = (mapping: CsvMapping, over: Partial<CsvHints> = {}): CsvHints => ({
  mapping,
  account: 'DE1',
  currency: 'EUR',
  statementId: 'file-1',
  ...over,
})
const read = (text: string, over: Partial<CsvHints> = {}) =>
  readCsvStatement(new TextEncoder().encode(text), hints(plain, over))

describe('an amount', () => {
  it.each([
    ['1234.5', '.', 123450n],
    ['1,234.50', '.', 123450n],
    ['1.234,50', ',', 123450n],
    ['1 234,50', ',', 123450n],
    ["1'234.50", '.', 123450n],
    ['-5', '.', -500n],
    ['\u22125.00', '.', -500n],
    ['5.00-', '.', -500n],
    ['(5.00)', '.', -500n],
    ['+0.05', '.', 5n],
    ['007', '.', 700n],
    ['12.3400', '.', 1234n],
    ['92,233,720,368,547,758.07', '.', 2n ** 63n - 1n],
  ] as const)('is read exactly: %s', (text, sign, minor) => {
    expect(parseCsvAmount(text, sign, 'EUR')).toEqual({ minor, currency: 'EUR' })
  })
  it.each([
    ['', 'amount-missing'],
    ['1,23', 'amount-unreadable'],
    ['12.345', 'amount-digits'],
    ['1.2.3', 'amount-unreadable'],
    ['--5', 'amount-unreadable'],
    ['-5-', 'amount-unreadable'],
    ['(5', 'amount-unreadable'],
    ['5 EUR', 'amount-unreadable'],
    ['1e3', 'amount-unreadable'],
    ['92233720368547758.08', 'amount-digits'],
  ] as const)('is refused: %s', (text, code) => {
    expect(parseCsvAmount(text, '.', 'EUR')).toBe(code)
  })
  it('is refused where its groups would be decimals', () => {
    expect(parseCsvAmount('1,234', ',', 'EUR')).toBe('amount-digits')
  })
  it('has the decimals of its currency', () => {
    expect(parseCsvAmount('1234', '.', 'JPY')).toEqual({ minor: 1234n, currency: 'JPY' })
    expect(parseCsvAmount('12.34', '.', 'JPY')).toBe('amount-digits')
    expect(parseCsvAmount('1.234', '.', 'KWD')).toEqual({ minor: 1234n, currency: 'KWD' })
  })
})

it('reads days of the calendar and no others', () => {
  expect(parseCsvDay('29.02.2028', 'DD.MM.YYYY')).toBe('2028-02-29')
  expect(parseCsvDay('29.02.2026', 'DD.MM.YYYY')).toBeNull()
  expect(parseCsvDay('29.02.2100', 'DD.MM.YYYY')).toBeNull()
  expect(parseCsvDay('3/31/2026', 'MM/DD/YYYY')).toBe('2026-03-31')
  expect(parseCsvDay('31/3/2026', 'MM/DD/YYYY')).toBeNull()
  expect(parseCsvDay('2026-11-30T10:00:00Z', 'YYYY-MM-DD')).toBe('2026-11-30')
  expect(parseCsvDay('31.11.2026', 'DD.MM.YYYY')).toBeNull()
  expect(parseCsvDay('01.11.26', 'DD.MM.YYYY')).toBeNull()
})

describe('a file', () => {
  it('is read by the mapping of its partner: encoding, separator, signs, days', async () => {
    const text = [
      'Kontoauszug;;;',
      'Konto DE1',
      'Buchungstag;Wertstellung;Betrag;S/H;Währung;Verwendungszweck;Saldo',
      '31.12.2025;02.01.2026;1.000,00;H;EUR;"Miete; Grüße";1.500,00',
      '02.01.2026;;200,50;S;EUR;zwei',
    ].join('\r\n')
    const file = `${text};1.299,50\r\n`
    const bytes = Uint8Array.from(file, (character) => character.charCodeAt(0))
    const { statements, faults } = await readCsvStatement(bytes, hints(german))
    expect(faults).toEqual([])
    expect(statements[0]).toMatchObject({
      format: 'csv',
      statementId: 'file-1',
      openingBalance: { minor: 50_000n },
      closingBalance: { minor: 129_950n },
      lines: [
        {
          position: 4,
          amount: { minor: 100_000n },
          bookedOn: '2025-12-31',
          valueOn: '2026-01-02',
          remittance: 'Miete; Grüße',
        },
        { position: 5, amount: { minor: -20_050n }, valueOn: null },
      ],
    })
  })

  it('names every bad line with its text, and keeps the others', async () => {
    const { statements, faults } = await read(
      'Date,Amount,Ref,Text\n2026-11-01,1.00,a,x\n2026-11-31,1.00,b,x\n2026-11-01,abc,c,x\n2026-11-01,,d,x\n2026-11-01,0.00,e,x\n',
    )
    expect(faults).toEqual([
      { place: 'line 3', code: 'day-unreadable', found: '2026-11-31' },
      { place: 'line 4', code: 'amount-unreadable', found: 'abc' },
      { place: 'line 5', code: 'amount-missing', found: '' },
      { place: 'line 6', code: 'amount-zero', found: '0.00' },
    ])
    expect(statements[0]?.lines.map((line) => line.bankReference)).toEqual(['a'])
  })

  it('says which column is missing, and refuses text of another encoding', async () => {
    expect((await read('Date,Ref,Text\n2026-11-01,a,x\n')).faults).toEqual([
      { place: 'line 1', code: 'column-missing', found: 'Amount' },
    ])
    const latin = await readCsvStatement(Uint8Array.of(0x44, 0xfc, 0x0a), hints(plain))
    expect(latin.faults).toMatchObject([{ code: 'encoding-unreadable' }])
    expect((await read('')).faults).toMatchObject([{ code: 'header-missing' }])
    expect((await read('Date,Amount,Ref,Text\n2026-11-01,1,"a,x\n')).faults).toMatchObject([
      { code: 'quote-open' },
    ])
  })

  it('refuses money of another currency and a sign that is not there', async () => {
    const mapping = {
      ...plain,
      columns: { ...plain.columns, currency: 'Text', sign: 'Ref' },
      outgoingSign: 'D',
    }
    const text = 'Date,Amount,Ref,Text\n2026-11-01,1,D,EUR\n2026-11-01,1,C,USD\n2026-11-01,1,,EUR\n'
    const { statements, faults } = await read(text, { mapping })
    expect(statements[0]?.lines[0]?.amount.minor).toBe(-100n)
    expect(faults.map(({ code }) => code)).toEqual(['currency-other', 'sign-unreadable'])
  })

  it('counts the lines of a file whose texts go over several, beyond one slice', async () => {
    const rows = Array.from({ length: 4_000 }, (_, at) => `2026-11-01,1.00,r${at},"two\nlines é"`)
    const { statements, faults } = await read(`\ufeffDate,Amount,Ref,Text\n${rows.join('\n')}\n`)
    expect(faults).toEqual([])
    expect(statements[0]?.lines).toHaveLength(4_000)
    expect(statements[0]?.lines[3_999]).toMatchObject({
      position: 8_000,
      remittance: 'two lines é',
    })
  })

  it('finds the balances of a file that begins with the newest line', async () => {
    const mapping = { ...plain, columns: { ...plain.columns, balance: 'Text' } }
    const newest = 'Date,Amount,Ref,Text\n2026-11-02,5,b,115\n2026-11-01,10,a,110\n'
    const sameDay = 'Date,Amount,Ref,Text\n2026-11-01,5,b,115\n2026-11-01,10,a,110\n'
    for (const text of [newest, sameDay]) {
      const { statements } = await read(text, { mapping })
      expect(statements[0]?.openingBalance?.minor).toBe(10_000n)
      expect(statements[0]?.closingBalance?.minor).toBe(11_500n)
    }
  })
})
