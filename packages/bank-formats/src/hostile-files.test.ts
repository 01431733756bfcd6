import { money } from '@corridor/kernel/money'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { ExportedStatement } from './exports/exported-statement.ts'
import { writeCamt053 } from './exports/write-camt053.ts'
import { writeMt940 } from './exports/write-mt940.ts'
import { writeNacha } from './orders/write-nacha.ts'
import { readStatements } from './read-statements.ts'
import { statementFaultCodes } from './statement-faults.ts'
import { readStatus, statusOutcomes } from './status/read-status.ts'

const exported: ExportedStatement = {
  statementId: 'ST-1',
  number: 1,
  account: 'DE89370400440532013000',
  ownerName: 'Amara Okafor',
  createdAt: new Date('2026-12-01T00:00:00Z'),
  openingOn: '2025-12-30',
  openingBalance: money(0n, 'EUR'),
  closingOn: '2026-01-31',
  closingBalance: money(-40n, 'EUR'),
  entries: [-100n, 50n, 10n].map((minor, index) => ({
    reference: `mov_${index}`,
    amount: money(minor, 'EUR'),
    bookedOn: '2026-01-02',
    valueOn: '2025-12-31',
    isReversal: index === 2,
    text: 'Rent & heating <December>',
    counterpartyName: 'Lee Park',
  })),
}
const order = writeNacha({
  kind: 'CCD',
  createdAt: new Date('2026-03-19T22:05:00Z'),
  modifier: 'A',
  destination: { routingNumber: '021040078', name: 'First Example Bank' },
  origin: { routingNumber: '011000015', name: 'Corridor Inc' },
  company: { id: '1234567890', name: 'CORRIDOR' },
  description: 'INVOICE',
  effectiveOn: '2026-03-20',
  batchNumber: 7,
  purpose: 'other',
  entries: [
    {
      routingNumber: '021040078',
      account: '998877',
      accountKind: 'checking',
      amount: money(125_000n, 'USD'),
      individualId: 'EMP-1',
      name: 'DANA FOX',
    },
  ],
})
const camt = writeCamt053(exported)
const files = [camt, writeMt940(exported, (text) => text), order.text ?? ''].map((text) =>
  Buffer.from(text),
)
const good = [...files, Buffer.from(zipSync({ 'a.xml': files[0] ?? Buffer.alloc(0) }))]

/** What goes wrong on the way: a piece that is lost, comes twice, is overwritten, or stands elsewhere. */
type Damage = { readonly at: number; readonly length: number; readonly bytes: Uint8Array | null }
const damages = fc.array(
  fc.record({
    at: fc.nat(4_000),
    length: fc.nat(40),
    bytes: fc.option(
      fc.oneof(
        fc.uint8Array({ maxLength: 20 }),
        fc
          .constantFrom('<!DOCTYPE a>', '&a;', ']]>', '<Ntry>', ':61:', '-}', '\n', '99999999', '-')
          .map((text) => Buffer.from(text)),
      ),
    ),
  }),
  { minLength: 1, maxLength: 6 },
)

function damaged(file: Buffer, { at, length, bytes }: Damage): Buffer {
  const from = at % (file.length + 1)
  const piece = file.subarray(from, from + length)
  return Buffer.concat([
    file.subarray(0, from),
    bytes ?? piece,
    file.subarray(bytes ? from + length : from),
  ])
}

const codes: ReadonlySet<string> = new Set(statementFaultCodes)

it('a damaged file is never thrown, and its lines are whole', () => {
  fc.assert(
    fc.property(fc.constantFrom(...good), damages, (file, all) => {
      const { statements, faults } = readStatements(all.reduce(damaged, file))
      expect(faults.every(({ code, place }) => codes.has(code) && place !== '')).toBe(true)
      for (const { lines } of statements) {
        for (const { amount, bookedOn } of lines) {
          expect(typeof amount.minor).toBe('bigint')
          expect(new Date(bookedOn).toISOString().slice(0, 10)).toBe(bookedOn)
        }
      }
    }),
    { numRuns: 600 },
  )
})

it('a damaged status is never thrown, and never another outcome than one of ours', () => {
  const status = Buffer.from(
    '<Document><FIToFIPmtStsRpt><TxInfAndSts><OrgnlEndToEndId>E-1</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts></FIToFIPmtStsRpt></Document>',
  )
  fc.assert(
    fc.property(damages, (all) => {
      const read = readStatus(all.reduce(damaged, status).toString('latin1')) ?? []
      expect(read.every(({ outcome }) => statusOutcomes.includes(outcome))).toBe(true)
    }),
    { numRuns: 300 },
  )
})

it.each([
  ['brackets that never close', '<'.repeat(200_000)],
  ['elements in elements', `<?xml version="1.0"?>${'<a>'.repeat(100_000)}`],
  ['an attribute without an end', `<Document a="${'x'.repeat(500_000)}`],
  ['ampersands', camt.replace('Rent', '&amp;'.repeat(100_000))],
  ['a field that goes on', `:20:A\n:25:B\n:28C:1\n:60F:C260101EUR0,00\n:86:${'/'.repeat(500_000)}`],
  ['names of namespaces', `<a ${'xmlns'.repeat(100_000)}`],
  [
    'slashes behind a code word',
    `:20:A\n:25:B\n:28C:1\n:60F:C260101EUR0,00\n:61:260102C1,00NTRFX\n:86:/EREF/${'/'.repeat(500_000)}x\n:62F:C260102EUR1,00\n-`,
  ],
  ['spaces', `:20:A\n${' '.repeat(500_000)}\n:25:B`],
  ['empty lines', `:20:A${'\r\n'.repeat(250_000)}`],
  ['records without an end', `${'101 '.padEnd(94)}\n${'6'.repeat(500_000)}`],
])('half a megabyte of %s is read in time that grows with its length', (_, text) => {
  const begin = performance.now()
  readStatements(Buffer.from(text))
  // a tenth of this on an idle machine; what grows with the square takes minutes
  expect(performance.now() - begin).toBeLessThan(5_000)
})
