import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readStatements } from '../read-statements.ts'
import { camtFile } from '../testing/camt-file.ts'
import { unpack } from './unpack.ts'

const camt = (amount: string, closing: string) =>
  Buffer.from(camtFile('001.08', [{ amount, side: 'CRDT' }], { closing }))

it('statements in a ZIP are read in the order of their names, and a fault says in which file it is', () => {
  const bytes = zipSync({
    'day/2.xml': camt('2.00', '102.00'),
    'day/1.xml': camt('1.00', '101.00'),
    'day/3.xml': camt('3.00', '999.00'),
  })
  const { statements, faults } = readStatements(bytes)
  expect(statements.map(({ lines }) => lines[0]?.amount.minor)).toEqual([100n, 200n, 300n])
  expect(faults).toMatchObject([
    { place: '3: /Document/BkToCstmrStmt/Stmt[1]', code: 'balance-mismatch' },
  ])
})

it('a name that leads out of its folder leads nowhere', () => {
  expect(readStatements(zipSync({ '../../etc/1.xml': camt('1.00', '101.00') })).faults).toEqual([])
})

it('a ZIP in a ZIP, one of nothing, and one that is cut off are no statements', () => {
  const inner = zipSync({ '1.xml': camt('1.00', '101.00') })
  expect(readStatements(zipSync({ 'inner.zip': inner })).faults).toMatchObject([
    { code: 'unknown-format' },
  ])
  expect(readStatements(inner.subarray(0, inner.length - 30)).faults).toMatchObject([
    { code: 'malformed' },
  ])
})

it('what would be too large unpacked, or too many files, is not unpacked', () => {
  const zeros = new Uint8Array(1_000)
  const two = zipSync({ one: zeros, two: zeros })
  expect(unpack(two, { files: 2, bytes: 2_000 })).toHaveLength(2)
  expect(unpack(two, { files: 2, bytes: 1_999 })).toBe('too-large')
  expect(unpack(two, { files: 1, bytes: 2_000 })).toBe('too-large')
})
