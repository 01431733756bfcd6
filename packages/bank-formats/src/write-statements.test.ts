import { money } from '@corridor/kernel/money'
import { unwrap } from '@corridor/kernel/result'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toEpcText } from './epc-characters.ts'
import { readStatements } from './read-statements.ts'
import type { StatementLine } from './statement.ts'
import { bytesOf } from './testing/camt-sample.ts'
import { exported } from './testing/exported-samples.ts'
import { domesticPayment, interbankPayment } from './testing/payment-samples.ts'
import { writeCamt053 } from './write-camt-053.ts'
import { writeCsv } from './write-csv.ts'
import { writeMt103 } from './write-mt103.ts'
import { writeMt940 } from './write-mt940.ts'
import { writeOfx } from './write-ofx.ts'

const read = (text: string) => {
  const { statements, faults } = readStatements(bytesOf(text))
  expect(faults).toEqual([])
  const [statement] = statements
  if (!statement) throw new Error('no statement')
  return statement
}

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))
const text = (maxLength: number) =>
  fc.string({ unit: 'grapheme', maxLength }).map((value) => toEpcText(value) || null)
const line: fc.Arbitrary<Partial<StatementLine>> = fc
  .record({
    minor: fc.bigInt(-99_999_999_999n, 99_999_999_999n),
    bookedOn: day,
    isReversal: fc.boolean(),
    remittance: text(140),
    counterpartyName: text(54),
    endToEndId: text(35),
    shift: fc.integer({ min: -20, max: 20 }),
  })
  .map(({ minor, shift, ...each }) => ({
    ...each,
    amount: money(minor, 'EUR'),
    valueOn: new Date(Date.parse(each.bookedOn) + shift * 86_400_000).toISOString().slice(0, 10),
    endToEndId: each.endToEndId === 'NOTPROVIDED' ? null : each.endToEndId,
  }))

describe.each(['EUR', 'JPY', 'KWD'] as const)(
  'statements in %s come back as they went',
  (currency) => {
    it('as camt.053', () => {
      fc.assert(
        fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
          const statement = exported(lines, currency)
          const { openingBalance, closingBalance } = statement
          expect(read(writeCamt053(statement))).toMatchObject({
            version: 'camt.053.001.08',
            openingBalance,
            closingBalance,
            lines: statement.lines.map((each) => ({
              ...each,
              remittance: each.remittance ?? each.counterpartyName,
            })),
          })
        }),
        { numRuns: 100 },
      )
    })

    it('as MT940', () => {
      fc.assert(
        fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
          const statement = exported(lines, currency)
          const back = read(writeMt940(statement))
          expect([back.openingBalance, back.closingBalance]).toEqual([
            statement.openingBalance,
            statement.closingBalance,
          ])
          for (const [at, went] of statement.lines.entries()) {
            const isSameYear = went.valueOn?.slice(0, 4) === went.bookedOn.slice(0, 4)
            expect(back.lines[at]).toMatchObject({
              amount: went.amount,
              valueOn: went.valueOn,
              bookedOn: isSameYear ? went.bookedOn : went.valueOn,
              // nothing cannot be taken back
              isReversal: went.isReversal,
              counterpartyAccount: went.counterpartyAccount,
              counterpartyName: went.counterpartyName?.replaceAll('?', '.') ?? null,
              remittance: went.remittance?.replaceAll('?', '.') ?? null,
              endToEndId: went.endToEndId?.replaceAll('?', '.') ?? null,
            })
          }
        }),
        { numRuns: 200 },
      )
    })
  },
)

describe('exports', () => {
  const sample = exported([
    {},
    {
      amount: money(-5n, 'EUR'),
      counterpartyName: '=1+1',
      remittance: 'a "quoted", text',
      bankReference: null,
      valueOn: null,
    },
  ])

  it('MT940 leaves the entry date out at the year’s end', () => {
    expect(writeMt940(sample)).toBe(
      [
        ':20:S-2026-001',
        ':25:DE75512108001245126199',
        ':28C:00001/001',
        ':60F:C251231EUR100,00',
        ':61:251231C1250,50NTRFNONREF//BANK-77',
        ':86:166?00PAYMENT IN?20EREF+PAY-1?21SVWZ+Invoice 7 of March?31FR76300',
        '06000011234567890189?32Ana Muster',
        ':61:2601020102D0,05NTRFNONREF//S-2026-001-2',
        ":86:177?00PAYMENT OUT?20EREF+PAY-1?21SVWZ+a 'quoted', text?31FR763000",
        '6000011234567890189?32.1+1',
        ':62F:C260131EUR1350,45',
        '-',
        '',
      ].join('\r\n'),
    )
  })

  it('camt.053 has its text where every program looks, and no prefix', () => {
    const written = writeCamt053(sample)
    expect(written).toContain('<AddtlNtryInf>Ana Muster, Invoice 7 of March</AddtlNtryInf>')
    expect(written.match(/<TxDtls>/g)).toHaveLength(2)
    expect(written).not.toMatch(/<\/?\w+:/)
  })

  it('OFX has days and no times', () => {
    const written = writeOfx(sample)
    expect(written.match(/<DT\w+>[^<]*/g)).toEqual([
      '<DTSERVER>20260131',
      '<DTSTART>20251231',
      '<DTEND>20260131',
      '<DTPOSTED>20260102',
      '<DTPOSTED>20260102',
      '<DTASOF>20260131',
    ])
    expect(written.match(/<TRNAMT>[^<]*/g)).toEqual(['<TRNAMT>1250.50', '<TRNAMT>-0.05'])
    expect(written).toContain('<FITID>S-2026-001-2<')
  })

  it('CSV has an ASCII minus, a point, no grouping, and runs nothing', () => {
    expect(writeCsv(sample)).toBe(
      [
        'date,value_date,amount,currency,counterparty,account,text,end_to_end_id,reference',
        '2026-01-02,2025-12-31,1250.50,EUR,Ana Muster,FR7630006000011234567890189,Invoice 7 of March,PAY-1,BANK-77',
        `2026-01-02,,-0.05,EUR,'=1+1,FR7630006000011234567890189,"a ""quoted"", text",PAY-1,S-2026-001-2`,
        '',
      ].join('\r\n'),
    )
  })

  it('MT103 prints what a pacs.008 said', () => {
    expect(unwrap(writeMt103(interbankPayment))).toBe(
      [
        '{3:{121:8a562c67-ca16-48ba-b074-65581be6f001}}{4:',
        ':20:TX-1',
        ':23B:CRED',
        ':32A:261202USD1234,50',
        ':33B:USD1234,50',
        ':50K:/DE75512108001245126199',
        'Corridor',
        'Hauptstrasse 5',
        'DE 10115 Berlin',
        ':52A:COBADEFFXXX',
        ':57A:MHCBJPJT',
        ':59:/1234567',
        'Kenji Tanaka',
        'Ginza 1-2-3',
        'JP Tokyo',
        ':70:Rent of December',
        ':71A:SHA',
        '-}',
        '',
      ].join('\n'),
    )
    expect(unwrap(writeMt103({ ...interbankPayment, amount: money(1234n, 'JPY') }))).toContain(
      ':32A:261202JPY1234,\n',
    )
    expect(unwrap(writeMt103({ ...domesticPayment, remittance: null }))).toContain(
      ':57A://FW091000019\n:59:',
    )
  })
})
