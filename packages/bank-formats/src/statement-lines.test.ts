import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { FaultList } from './fault-list.ts'
import { readStatements, statementLines } from './read-statements.ts'
import { type CamtEntry, camtFile } from './testing/camt-file.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const one: CamtEntry = { amount: '1.00', side: 'CRDT' }
const camt = (entries: readonly CamtEntry[], closing: string) =>
  camtFile('001.08', entries, { closing })

/** What a file gives part by part, put together again. */
function collected(bytes: Uint8Array) {
  const faults = new FaultList()
  const parts = [...statementLines(bytes, faults)]
  return {
    heads: parts.flatMap((part) => ('head' in part ? part.head : [])),
    lines: parts.flatMap((part) => ('line' in part ? part.line : [])),
    faults: faults.faults,
  }
}

it.each([
  ['camt', bytesOf(camt([one, { ...one, side: 'DBIT' }, one], '101.00'))],
  [
    'MT940',
    bytesOf(':20:A\n:25:B\n:28C:1\n:60F:C260101EUR1,\n:61:260101C1,NTRFX\n:62F:C260101EUR2,\n-'),
  ],
  ['a ZIP', zipSync({ a: bytesOf(camt([one], '101.00')), b: bytesOf(camt([one], '999.00')) })],
  ['nothing', new Uint8Array()],
])('%s gives part by part what it gives at once', (_what, bytes) => {
  const { statements, faults } = readStatements(bytes)
  const { heads, lines, faults: found } = collected(bytes)
  expect(lines).toEqual(statements.flatMap((statement) => statement.lines))
  expect(heads).toEqual(statements.map(({ lines: _, ...head }) => head))
  expect(found).toEqual(faults)
})

it('several statements of a file keep their own places and sums', () => {
  const text = camt([one], '101.00')
  const statement = text.slice(text.indexOf('<Stmt>'), text.indexOf('</Stmt>') + 7)
  const wrong = statement.replace('S-2026-03-29', 'S-2').replace('101.00', '102.00')
  const { heads, faults } = collected(bytesOf(text.replace(statement, statement + wrong)))
  expect(heads.map(({ statementId }) => statementId)).toEqual(['S-2026-03-29', 'S-2'])
  expect(faults).toMatchObject([
    { place: '/Document/BkToCstmrStmt/Stmt[2]', code: 'balance-mismatch' },
  ])
})

it('gives lines before it knows how the file ends', () => {
  const faults = new FaultList()
  const [whole = ''] = camt([one, one], '102.00').split('</Stmt>')
  const parts = statementLines(bytesOf(`${whole}<broken`), faults)
  expect([parts.next(), parts.next(), parts.next()].map(({ done }) => done)).toEqual([
    false,
    false,
    false,
  ])
  expect(faults.faults).toEqual([])
  expect(parts.next().done).toBe(true)
  expect(faults.faults).toMatchObject([{ code: 'malformed' }])
})

it.each([
  ['2', []],
  ['3', ['control-mismatch']],
])('a summary of %s entries over two is checked', (told, codes) => {
  const summary = `<TxsSummry><TtlNtries><NbOfNtries>${told}</NbOfNtries></TtlNtries></TxsSummry><Ntry>`
  const text = camt([one, one], '102.00').replace('<Ntry>', summary)
  expect(collected(bytesOf(text)).faults.map(({ code }) => code)).toEqual(codes)
})

it('an entry that does not say whether it is booked is not passed over', () => {
  const text = camt([one], '101.00').replace(/<Sts>.*?<\/Sts>/, '')
  expect(collected(bytesOf(text)).faults).toMatchObject([
    { place: '/Document/BkToCstmrStmt/Stmt[1]/Ntry[1]/Sts', code: 'field-missing' },
  ])
})
