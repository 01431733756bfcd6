import { describe, expect, it } from 'vitest'
import { readStatements } from '../read-statements.ts'

const read = (text: string) => readStatements(new TextEncoder().encode(text))

/** A statement whose lines make its closing balance. */
function message(
  lines: readonly string[],
  {
    opening = 'C251230EUR1000,00',
    closing,
    account = 'DE89370400440532013000',
  }: { opening?: string; closing: string; account?: string },
): string {
  return [
    ':20:STARTUMSE',
    `:25:${account}`,
    ':28C:00001/001',
    `:60F:${opening}`,
    ...lines,
    `:62F:${closing}`,
  ].join('\r\n')
}

describe('an MT940', () => {
  it('has the entry of 2 January after the value of 31 December in the new year', () => {
    const { statements, faults } = read(
      `${message([':61:2512310102C12,50NTRFREF-1//BANK-1'], { closing: 'C260102EUR1012,50' })}\r\n-`,
    )
    expect(faults).toEqual([])
    expect(statements[0]).toMatchObject({
      format: 'mt940',
      statementId: 'STARTUMSE/00001/001/2026-01-02',
    })
    expect(statements[0]?.lines).toMatchObject([
      {
        bookedOn: '2026-01-02',
        valueOn: '2025-12-31',
        amount: { minor: 1_250n, currency: 'EUR' },
        bankReference: 'BANK-1',
        endToEndId: 'REF-1',
        kindCode: 'NTRF',
      },
    ])
  })

  it.each([
    ['2601011231', '2025-12-31'],
    ['2402280229', '2024-02-29'],
    ['2603010228', '2026-02-28'],
  ])('reads the entry date of %s as %s', (dates, bookedOn) => {
    const { statements } = read(
      message([`:61:${dates}C1,NMSCNONREF`], { closing: 'C260102EUR1001,' }),
    )
    expect(statements[0]?.lines[0]).toMatchObject({ bookedOn, endToEndId: null })
  })

  it('has credits and debits, and both taken back, on the side where the money goes', () => {
    const lines = [
      ':61:260102C5,00NTRFA',
      ':61:260102D3,00NTRFB',
      ':61:260102RC2,00NTRFC',
      ':61:260102RD1,00NTRFD',
      ':61:260102DR0,50NTRFE',
    ]
    const { statements, faults } = read(message(lines, { closing: 'C260102EUR1000,50' }))
    expect(faults).toEqual([])
    expect(
      statements[0]?.lines.map(({ amount, isReversal }) => [amount.minor, isReversal]),
    ).toEqual([
      [500n, false],
      [-300n, false],
      [-200n, true],
      [100n, true],
      [-50n, false],
    ])
  })

  it("reads a German bank's subfields, broken anywhere", () => {
    const details =
      ':86:166?00GUTSCHRIFT?109310?20EREF+PAY-77?21SVWZ+Rechnung 12?22345 vom Ma\r\n?23erz?30COBADEFF?31DE02120300000000202051?32MARTHA AHL?33MANN?34914'
    const { statements } = read(
      message([':61:260102C1,00NTRFNONREF', details], { closing: 'C260102EUR1001,00' }),
    )
    expect(statements[0]?.lines[0]).toMatchObject({
      endToEndId: 'PAY-77',
      remittance: 'Rechnung 12345 vom Maerz',
      counterpartyName: 'MARTHA AHLMANN',
      counterpartyAccount: 'DE02120300000000202051',
    })
  })

  it('reads code words between slashes, and plain text', () => {
    const slashes =
      ':86:/EREF/PAY-78//CNTP/NL91ABNA0417164300/ABNANL2A/J. de Vries/Utrecht//\r\nREMI/USTD//Huur april/'
    const lines = [
      ':61:260102C1,00NTRFNONREF',
      slashes,
      ':61:260102C1,00NMSCNONREF',
      ':86:INTEREST FOR',
      'DECEMBER',
    ]
    const { statements } = read(message(lines, { closing: 'C260102EUR1002,00' }))
    expect(statements[0]?.lines).toMatchObject([
      {
        endToEndId: 'PAY-78',
        remittance: 'Huur april',
        counterpartyName: 'J. de Vries',
        counterpartyAccount: 'NL91ABNA0417164300',
      },
      { remittance: 'INTEREST FOR DECEMBER', counterpartyName: null },
    ])
  })

  it.each(['-', '-}', '-}{5:{CHK:0123456789AB}}', ''])(
    'may have several messages, each closed by %j',
    (closing) => {
      const envelope = closing.startsWith('-}')
        ? '{1:F01COBADEFFXXXX0000000000}{2:I940COBADEFFXXXXN}{4:\r\n'
        : ''
      const one = envelope + message([':61:260102C1,00NTRFA'], { closing: 'C260102EUR1001,00' })
      const two =
        envelope +
        message([':61:260102C1000NTRFB'.replace('1000', '1000,')], {
          opening: 'C251230JPY5,',
          closing: 'C260102JPY1005,',
          account: '100200300',
        })
      const { statements, faults } = read(`${one}\r\n${closing}\r\n${two}\r\n${closing}\r\n`)
      expect(faults).toEqual([])
      expect(
        statements.map(({ currency, account, lines }) => [
          currency,
          account,
          lines[0]?.amount.minor,
        ]),
      ).toEqual([
        ['EUR', 'DE89370400440532013000', 100n],
        ['JPY', '100200300', 1_000n],
      ])
    },
  )

  it.each([
    ['an amount with a point', ':61:260102C1.00NTRFA', 'bad-line'],
    ['more digits than the currency has', ':61:260102C1,005NTRFA', 'bad-amount'],
    ['the 30th of February', ':61:260230C1,00NTRFA', 'bad-date'],
    ['an entry date that is none', ':61:2601021399C1,00NTRFA', 'bad-date'],
    ['a side that is none', ':61:260102X1,00NTRFA', 'bad-line'],
  ])('says on which line %s stands', (_, line, code) => {
    const { faults } = read(message([line], { closing: 'C260102EUR1001,00' }))
    expect(faults).toMatchObject([{ place: '5', code }])
  })

  it('whose lines do not make its balance, or which lacks one, says so', () => {
    const lines = [':61:260102C1,00NTRFA']
    expect(read(message(lines, { closing: 'C260102EUR1001,01' })).faults).toMatchObject([
      { code: 'balance-mismatch' },
    ])
    expect(read(message(lines, { closing: 'x' }).replace(/:62F.*/, '')).faults).toMatchObject([
      { code: 'field-missing', found: ':62F:' },
    ])
  })

  it('is read in Latin-1 where it is no UTF-8', () => {
    const text = message([':61:260102C1,00NTRFA', ':86:Müller'], { closing: 'C260102EUR1001,00' })
    expect(readStatements(Buffer.from(text, 'latin1')).statements[0]?.lines[0]?.remittance).toBe(
      'Müller',
    )
  })
})
