import { add, type Money, money } from '@corridor/kernel/money'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStatements } from '../read-statements.ts'
import type { ExportedEntry, ExportedStatement } from './exported-statement.ts'
import { writeCamt053 } from './write-camt053.ts'
import { writeCsv } from './write-csv.ts'
import { writeMt940 } from './write-mt940.ts'
import { writeOfx } from './write-ofx.ts'

const days = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const currencies = fc.constantFrom('EUR', 'JPY', 'KWD', 'USD')

/** A statement of any entries, of which the balance is what they make. */
const statements: fc.Arbitrary<ExportedStatement> = currencies.chain((currency) =>
  fc
    .record({
      opening: fc.bigInt({ min: -1_000_000n, max: 1_000_000n }),
      entries: fc.array(
        fc.record({
          minor: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).filter((minor) => minor !== 0n),
          bookedOn: days,
          daysToValue: fc.integer({ min: -5, max: 5 }),
          isReversal: fc.boolean(),
          text: fc.string({ maxLength: 200 }),
          name: fc.option(
            fc.string({ minLength: 1, maxLength: 30 }).filter((name) => name.trim() !== ''),
          ),
        }),
        { maxLength: 12 },
      ),
    })
    .map(({ opening, entries }) =>
      statementOf(
        currency,
        opening,
        entries.map(
          (entry, index): ExportedEntry => ({
            reference: `mov_${index}`,
            amount: money(entry.minor, currency),
            bookedOn: entry.bookedOn,
            valueOn: new Date(Date.parse(entry.bookedOn) + entry.daysToValue * 86_400_000)
              .toISOString()
              .slice(0, 10),
            isReversal: entry.isReversal,
            text: entry.text,
            counterpartyName: entry.name,
          }),
        ),
      ),
    ),
)

function statementOf(
  currency: Money['currency'],
  opening: bigint,
  entries: readonly ExportedEntry[],
): ExportedStatement {
  const openingBalance = money(opening, currency)
  return {
    statementId: 'ST-1',
    number: 1,
    account: 'DE89370400440532013000',
    ownerName: 'Amara Okafor',
    createdAt: new Date('2026-12-01T00:00:00Z'),
    openingOn: '2026-11-01',
    openingBalance,
    closingOn: '2026-11-30',
    closingBalance: entries.reduce((sum, { amount }) => add(sum, amount), openingBalance),
    entries,
  }
}

const factsOf = (
  entries: readonly {
    amount: Money
    bookedOn: string
    valueOn: string | null
    isReversal: boolean
  }[],
) =>
  entries.map(({ amount, bookedOn, valueOn, isReversal }) => ({
    amount,
    bookedOn,
    valueOn,
    isReversal,
  }))

describe('an exported statement', () => {
  it('as camt.053 is read back with every amount, day and side', () => {
    fc.assert(
      fc.property(statements, (statement) => {
        const read = readStatements(Buffer.from(writeCamt053(statement)))
        expect(read.faults).toEqual([])
        expect(read.statements[0]).toMatchObject({
          openingBalance: statement.openingBalance,
          closingBalance: statement.closingBalance,
        })
        expect(factsOf(read.statements[0]?.lines ?? [])).toEqual(factsOf(statement.entries))
      }),
      { numRuns: 200 },
    )
  })

  it('as MT940 is read back alike, but for the day of booking that it leaves out in another year', () => {
    fc.assert(
      fc.property(statements, (statement) => {
        const read = readStatements(Buffer.from(writeMt940(statement, (text) => text)))
        expect(read.faults).toEqual([])
        expect(read.statements[0]).toMatchObject({
          openingBalance: statement.openingBalance,
          closingBalance: statement.closingBalance,
        })
        const booked = statement.entries.map((entry) => ({
          ...entry,
          bookedOn:
            entry.bookedOn.slice(0, 4) === entry.valueOn.slice(0, 4)
              ? entry.bookedOn
              : entry.valueOn,
        }))
        expect(factsOf(read.statements[0]?.lines ?? [])).toEqual(factsOf(booked))
      }),
      { numRuns: 200 },
    )
  })

  it('has an entry that a reader of either format finds by its text', () => {
    const entry: ExportedEntry = {
      reference: 'mov_1',
      amount: money(-500n, 'EUR'),
      bookedOn: '2026-11-03',
      valueOn: '2026-11-03',
      isReversal: false,
      text: 'Rent\r\n:61: <March> & more',
      counterpartyName: 'Ida Sand',
    }
    const statement = statementOf('EUR', 500n, [entry])
    const camt = writeCamt053(statement)
    expect(camt).toContain('<AddtlNtryInf>Rent :61: &lt;March&gt; &amp; more</AddtlNtryInf>')
    expect(readStatements(Buffer.from(camt)).statements[0]?.lines[0]).toMatchObject({
      remittance: 'Rent :61: <March> & more',
      counterpartyName: 'Ida Sand',
      bankReference: 'mov_1',
    })
    const swift = writeMt940(statement, (text) => text)
    expect(readStatements(Buffer.from(swift)).statements[0]?.lines).toMatchObject([
      { remittance: 'Rent :61: .March. . more' },
    ])
  })

  it('as CSV has plain numbers, and no text that a spreadsheet would calculate', () => {
    const entries: readonly ExportedEntry[] = [
      {
        reference: 'mov_1',
        amount: money(-123_456n, 'EUR'),
        bookedOn: '2026-11-03',
        valueOn: '2026-11-04',
        isReversal: false,
        text: '=1+1, "so"\nthere',
        counterpartyName: '@me',
      },
      {
        reference: 'mov_2',
        amount: money(5n, 'EUR'),
        bookedOn: '2026-11-05',
        valueOn: '2026-11-05',
        isReversal: false,
        text: 'Ü',
        counterpartyName: null,
      },
    ]
    expect(writeCsv(statementOf('EUR', 100_000n, entries))).toBe(
      'date,value_date,amount,currency,balance,description,counterparty,reference\r\n' +
        `2026-11-03,2026-11-04,-1234.56,EUR,-234.56,"'=1+1, ""so"" there",'@me,mov_1\r\n` +
        '2026-11-05,2026-11-05,0.05,EUR,-234.51,Ü,,mov_2\r\n',
    )
  })

  it('as OFX has days without a time, and amounts with their sign', () => {
    const entry: ExportedEntry = {
      reference: 'mov_1',
      amount: money(-1_234n, 'JPY'),
      bookedOn: '2026-11-03',
      valueOn: '2026-11-04',
      isReversal: false,
      text: 'Rent & more',
      counterpartyName: 'Ida '.repeat(10),
    }
    const ofx = writeOfx(statementOf('JPY', 2_000n, [entry]))
    expect(ofx).toContain('<DTPOSTED>20261103</DTPOSTED><TRNAMT>-1234</TRNAMT><FITID>mov_1</FITID>')
    expect(ofx).toContain(
      '<NAME>Ida Ida Ida Ida Ida Ida Ida Ida </NAME><MEMO>Rent &amp; more</MEMO>',
    )
    expect(ofx).toContain('<BALAMT>766</BALAMT><DTASOF>20261130</DTASOF>')
    expect(ofx).toContain('<CURDEF>JPY</CURDEF>')
  })
})
