import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readStatements } from './read-statements.ts'
import { statementFaultCodes } from './statement-faults.ts'
import { readStatus } from './status/read-status.ts'
import { camtFile } from './testing/camt-file.ts'

const known: ReadonlySet<string> = new Set(statementFaultCodes)
const good = camtFile('001.08', [{ amount: '1.00', side: 'CRDT' }], { closing: '101.00' })
const mt940 =
  ':20:A\n:25:B\n:28C:1\n:60F:C260101EUR1,\n:61:260101C1,NTRFX//B\n:86:x\n:62F:C260101EUR2,\n-\n'
const nacha =
  '101 076401251 0910000192601020830A094101US                     BANK                           \n'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const codesOf = (bytes: Uint8Array) => readStatements(bytes).faults.map(({ code }) => code)
const after = (inner: string) => bytesOf(good.replace('?>\n', `?>\n${inner}`))

describe('bad bytes', () => {
  it.each([
    ['nothing', new Uint8Array(), 'unknown-format'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), 'unknown-format'],
    ['words', bytesOf('Dear Sir'), 'unknown-format'],
    ['another encoding', bytesOf(good.replace('UTF-8', 'EBCDIC')), 'bad-encoding'],
    ['broken UTF-8', Uint8Array.of(...bytesOf(good.slice(0, 60)), 0xff, 0xfe), 'bad-encoding'],
    ['a DTD', after('<!DOCTYPE Document>'), 'document-type'],
    [
      'an outer entity',
      after('<!doctype d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      'document-type',
    ],
    ['tags that cross', bytesOf(good.replace('</Id><Ccy>', '</Ccy><Ccy>')), 'malformed'],
    ['two roots', bytesOf(`${good}<a/>`), 'malformed'],
    ['depth', bytesOf(good.replace('<Stmt>', '<a>'.repeat(10_000))), 'malformed'],
    ['half of a file', bytesOf(good.slice(0, -30)), 'malformed'],
    ['a broken ZIP', zipSync({ a: strToU8(good) }).subarray(0, 60), 'malformed'],
    ['a ZIP of nothing', zipSync({ 'a/': new Uint8Array() }), 'unknown-format'],
    ['a ZIP in a ZIP', zipSync({ a: zipSync({ a: strToU8(good) }) }), 'unknown-format'],
    ['a ZIP bomb', zipSync({ a: new Uint8Array(80_000_000) }), 'too-large'],
  ])('%s', (_what, bytes, code) => {
    expect(codesOf(bytes)).toEqual([code])
  })

  it('a ZIP that says it is smaller than it is', () => {
    const zip = zipSync({ a: new Uint8Array(4_000_000).fill(32) })
    const view = new DataView(zip.buffer, zip.byteOffset)
    for (let at = 0; at + 4 < zip.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1_000, true)
    }
    const before = process.memoryUsage().arrayBuffers
    expect(codesOf(zip)).toHaveLength(1)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(3_000_000)
  })

  const broken = fc
    .tuple(
      fc.constantFrom(good, mt940, nacha),
      fc.nat(2_000),
      fc.nat(20),
      fc.string({ unit: 'binary', maxLength: 12 }),
    )
    .map(([text, at, cut, more]) => bytesOf(text.slice(0, at) + more + text.slice(at + cut)))

  it('of any bytes are read without throwing, in bounded time, and each fault has its code', () => {
    fc.assert(
      fc.property(fc.oneof(broken, fc.uint8Array({ maxLength: 300 })), (bytes) => {
        const begun = performance.now()
        const { statements, faults } = readStatements(bytes)
        const odd = faults.filter(
          ({ code, found }) => !known.has(code) || [...(found ?? '')].length > 80,
        )
        expect(odd).toEqual([])
        expect(statements.length + faults.length).toBeGreaterThan(0)
        expect(performance.now() - begun).toBeLessThan(2_000)
        readStatus(new TextDecoder().decode(bytes))
      }),
      { numRuns: 1_000 },
    )
  }, 60_000)
})
