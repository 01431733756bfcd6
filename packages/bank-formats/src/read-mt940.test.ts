import { describe, expect, it } from 'vitest'
import { readStatements } from './read-statements.ts'
import { bytesOf } from './testing/camt-sample.ts'

const message = (
  lines: readonly string[],
  { opening = 'C251230EUR100,', closing = '', end = '-' } = {},
) =>
  [
    ':20:STARTUMSE',
    ':25:51210800/1245126199',
    ':28C:00001/001',
    `:60F:${opening}`,
    ...lines,
    `:62F:${closing || opening}`,
    end,
  ].join('\r\n')

const read = (text: string) => readStatements(bytesOf(text))
const linesOf = (...lines: string[]) => {
  const { statements, faults } = read(message(lines))
  expect(faults.filter(({ code }) => code !== 'balance-mismatch')).toEqual([])
  return statements.flatMap((statement) => statement.lines)
}

describe('MT940', () => {
  it('is a statement between two balances', () => {
    const { statements, faults } = read(
      message([':61:2512310102D10,5NTRFINV-7//BANK-1\r\nsupplement', ':86:Thanks'], {
        closing: 'C260102EUR89,50',
      }),
    )
    expect(faults).toEqual([])
    expect(statements).toEqual([
      {
        format: 'mt940',
        version: null,
        statementId: 'STARTUMSE/00001/001/2026-01-02',
        account: '51210800/1245126199',
        currency: 'EUR',
        openingBalance: { minor: 10000n, currency: 'EUR' },
        closingBalance: { minor: 8950n, currency: 'EUR' },
        lines: [
          {
            position: 5,
            amount: { minor: -1050n, currency: 'EUR' },
            bookedOn: '2026-01-02',
            valueOn: '2025-12-31',
            isReversal: false,
            bankReference: 'BANK-1',
            endToEndId: 'INV-7',
            remittance: 'Thanks',
            counterpartyName: null,
            counterpartyAccount: null,
            kindCode: 'NTRF',
            returnReason: null,
          },
        ],
      },
    ])
  })

  it.each([
    ['2512310102', '2026-01-02'],
    ['2601021231', '2025-12-31'],
    ['2603300329', '2026-03-29'],
    ['2803010229', '2028-02-29'],
    ['251231', '2025-12-31'],
  ])('takes the entry date of %s as %s', (dates, day) => {
    expect(linesOf(`:61:${dates}C1,NTRFNONREF`)[0]?.bookedOn).toBe(day)
  })

  it.each([
    ['C', 100n, false],
    ['D', -100n, false],
    ['RC', -100n, true],
    ['RD', 100n, true],
    ['CR', 100n, false],
    ['DR', -100n, false],
    ['RDR', 100n, true],
  ])('reads the mark %s', (mark, minor, isReversal) => {
    const [line] = linesOf(`:61:260101${mark}1,00NTRFNONREF`)
    expect([line?.amount.minor, line?.isReversal, line?.endToEndId]).toEqual([
      minor,
      isReversal,
      null,
    ])
  })

  it.each([
    ['JPY', '1250,', 1250n],
    ['JPY', '1250,00', 1250n],
    ['KWD', '1,234', 1234n],
    ['EUR', ',5', 50n],
  ])('reads amounts in %s: %s', (currency, amount, minor) => {
    const { statements } = read(
      message([`:61:260101C${amount}NMSCNONREF`], { opening: `C260101${currency}0,` }),
    )
    expect(statements[0]?.lines[0]?.amount).toEqual({ minor, currency })
  })

  it.each(['-', '-}', '-}{5:{CHK:1}}', ''])('closes a message by %j', (end) => {
    const header = end.startsWith('-}') ? '{1:F01X}{2:I940X}{4:\r\n' : ''
    const one = header + message([':61:260101C0,NTRFNONREF'], { end })
    const usd = one.replaceAll('EUR', 'USD')
    const { statements, faults } = read(`${one}\r\n${usd}\r\n`)
    expect(faults).toEqual([])
    expect(statements.map(({ currency, lines }) => [currency, lines.length])).toEqual([
      ['EUR', 1],
      ['USD', 1],
    ])
  })

  it('checks each page', () => {
    const page = message([':61:260101C1,NTRFNONREF'], { closing: 'C260101EUR101,' })
    const pages = page.replace(':62F:', ':62M:')
    expect(read(pages).faults).toEqual([])
    expect(read(pages.replace('101,', '102,')).faults).toEqual([
      { place: 'line 6', code: 'balance-mismatch', found: '10100, not 10200' },
    ])
  })

  it('reads text that is not UTF-8', () => {
    const bytes = Uint8Array.from(message([':61:260101C0,NTRFNONREF', ':86:M\u00fcller']), (char) =>
      char.charCodeAt(0),
    )
    expect(readStatements(bytes).statements[0]?.lines[0]?.remittance).toBe('M\u00fcller')
  })

  it.each([
    ['no amount', [':61:260101CNTRFNONREF'], ['field-malformed']],
    ['no day', [':61:260231C1,NTRFNONREF'], ['date-malformed']],
    ['an entry date that no year has', [':61:2612310230C1,NTRFNONREF'], ['date-malformed']],
    ['too many digits', [':61:260101C1,005NTRFNONREF'], ['amount-malformed']],
  ])('does not guess at %s', (_what, lines, codes) => {
    expect(read(message(lines)).faults.map(({ code }) => code)).toEqual(codes)
  })

  it('misses what must be there', () => {
    const faults = read(':20:X\n:25:1\n:60F:C260101XYZ1,\n-').faults
    expect(faults.map(({ code, found }) => [code, found])).toEqual([
      ['currency-unknown', 'XYZ'],
      ['field-missing', ':62F: :62M:'],
    ])
  })
})

describe('field 86', () => {
  const info = (...text: string[]) =>
    linesOf(':61:260101C0,NTRFNONREF', `:86:${text.join('\r\n')}`)[0]

  it('in the German structure', () => {
    expect(
      info(
        '166?00GUTSCHRIFT?109248?20EREF+E2E-0000000000000000000000',
        '?211234?22SVWZ+Rechnung 7 vom?23 1. M?24aerz?30COBADEFFXXX?31DE7551210800',
        '1245126199?32ANNA?33 MUSTERMANN?34901',
      ),
    ).toMatchObject({
      endToEndId: 'E2E-00000000000000000000001234',
      remittance: 'Rechnung 7 vom 1. M aerz',
      counterpartyName: 'ANNA MUSTERMANN',
      counterpartyAccount: 'DE75512108001245126199',
      returnReason: '901',
    })
  })

  it('in code words', () => {
    expect(
      info(
        '/TRTP/SEPA/IBAN/NL91ABNA0417164300/BIC/ABNANL2A/NAME/J. de Vries/REM',
        'I/Order 12/EREF/NOTPROVIDED',
      ),
    ).toMatchObject({
      counterpartyName: 'J. de Vries',
      counterpartyAccount: 'NL91ABNA0417164300',
      endToEndId: null,
    })
    expect(
      info('/EREF/E1//RTRN/AC04//CNTP/NL91ABNA0417164300/ABNANL2A/Jan/City///REMI/USTD//Order 12/'),
    ).toMatchObject({
      endToEndId: 'E1',
      remittance: 'Order 12',
      counterpartyName: 'Jan',
      returnReason: 'AC04',
    })
  })

  it('in plain words', () => {
    expect(info('Rent', 'of March')?.remittance).toBe('Rent of March')
    expect(info('x'.repeat(65), 'y')?.remittance).toBe(`${'x'.repeat(65)}y`)
  })
})
