import fc from 'fast-check'
import { XMLParser } from 'fast-xml-parser'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readStatements } from './read-statements.ts'
import { readXmlTree } from './read-xml.ts'
import { statementFaultCodes } from './statement-faults.ts'
import { bytesOf, camtSample } from './testing/camt-sample.ts'
import type { XmlElement } from './xml-element.ts'

const codesOf = (bytes: Uint8Array) => readStatements(bytes).faults.map(({ code }) => code)
const known: ReadonlySet<string> = new Set(statementFaultCodes)
const good = camtSample([{ amount: '1' }])
const withDoctype = (inner: string) => bytesOf(good.replace('?>\n', `?>\n${inner}`))

describe('hostile files', () => {
  it.each([
    ['nothing', new Uint8Array(), 'file-empty'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), 'file-not-text'],
    ['words', bytesOf('Dear Sir'), 'format-unknown'],
    ['another encoding', bytesOf(good.replace('UTF-8', 'EBCDIC')), 'file-not-text'],
    ['broken UTF-8', Uint8Array.of(...bytesOf(good.slice(0, 60)), 0xff, 0xfe), 'file-not-text'],
    ['a DTD', withDoctype('<!DOCTYPE Document>'), 'xml-doctype-refused'],
    [
      'an external entity',
      withDoctype('<!doctype d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      'xml-doctype-refused',
    ],
    ['an entity of no DTD', bytesOf(good.replace('S-2026', '&nbsp;')), 'xml-malformed'],
    ['a reference to NUL', bytesOf(good.replace('S-2026', '&#0;')), 'xml-malformed'],
    ['a bare ampersand', bytesOf(good.replace('S-2026', 'A & B')), 'xml-malformed'],
    ['tags that cross', bytesOf(good.replace('</Id><Ccy>', '</Ccy><Ccy>')), 'xml-malformed'],
    ['two roots', bytesOf(`${good}<a/>`), 'xml-malformed'],
    ['text after the root', bytesOf(`${good}x`), 'xml-malformed'],
    ['an attribute twice', bytesOf(good.replace('<Stmt>', '<Stmt a="1" a="2">')), 'xml-malformed'],
    ['depth', bytesOf(good.replace('<Stmt>', '<a>'.repeat(100_000))), 'xml-too-deep'],
    ['half of a file', bytesOf(good.slice(0, -30)), 'xml-malformed'],
    ['a broken ZIP', zipSync({ a: strToU8(good) }).subarray(0, 60), 'zip-malformed'],
    ['a ZIP of nothing', zipSync({ 'a/': new Uint8Array() }), 'file-empty'],
    ['a ZIP in a ZIP', zipSync({ a: zipSync({ a: strToU8(good) }) }), 'file-not-text'],
    ['a ZIP bomb', zipSync({ a: new Uint8Array(8_000_000) }), 'zip-too-large'],
    [
      'a ZIP of too many',
      zipSync(
        Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`${at}`, new Uint8Array(1)])),
      ),
      'zip-too-many-files',
    ],
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

  it('of any bytes are read without throwing, and each fault has its code', () => {
    const texts = [
      good,
      ':20:A\n:25:B\n:60F:C260101EUR1,\n:61:260101C1,NTRFX\n:62F:C260101EUR2,\n-',
      '101 0764012510910000192601020830A094101',
    ]
    const broken = fc
      .tuple(
        fc.constantFrom(...texts),
        fc.nat(2_000),
        fc.nat(20),
        fc.string({ unit: 'binary', maxLength: 12 }),
      )
      .map(([text, at, cut, more]) => bytesOf(text.slice(0, at) + more + text.slice(at + cut)))
    fc.assert(
      fc.property(fc.oneof(broken, fc.uint8Array({ maxLength: 300 })), (bytes) => {
        const odd = readStatements(bytes).faults.filter(
          ({ code, found }) => !known.has(code) || [...(found ?? '')].length > 80,
        )
        expect(odd).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  }, 60_000)
})

describe('XML', () => {
  type Tree = { [name: string]: string | Tree[] }
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    removeNSPrefix: true,
    isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
    alwaysCreateTextNode: true,
    htmlEntities: true,
    trimValues: false,
  })
  const treeOf = (element: XmlElement): Tree => {
    const hasText = element.text !== '' || element.children.length === 0
    const tree: Tree = hasText ? { '#text': element.text } : {}
    for (const [name, value] of element.attributes) tree[`@${name}`] = value
    for (const child of element.children) {
      const others = tree[child.name]
      if (Array.isArray(others)) others.push(treeOf(child))
      else tree[child.name] = [treeOf(child)]
    }
    return tree
  }

  it('is the same tree that fast-xml-parser makes', () => {
    const text = fc
      .stringMatching(/^[A-Za-z0-9 .,ä€'"]{0,12}$/)
      .map((value) => value.replace(/[,.]/g, (mark) => (mark === ',' ? '&amp;' : '&#252;')))
    const name = fc.constantFrom('Ntry', 'n:Amt', 'Dbtr', 'Nm.x', 'A-b')
    const other = fc.constantFrom('', '<!-- c > -->', '<![CDATA[<x>&amp;]]>')
    const { node } = fc.letrec<{ node: string; children: string[] }>((tie) => ({
      children: fc.oneof(
        { maxDepth: 3 },
        fc.constant<string[]>([]),
        fc.array(tie('node'), { maxLength: 3 }),
      ),
      node: fc
        .tuple(name, fc.boolean(), text, tie('children'), other)
        .map(([tag, hasAttribute, inner, children, more]) => {
          const attribute = hasAttribute ? ' Ccy="E&amp;R"' : ''
          return `<${tag}${attribute}>${inner}${more}${children.join(inner)}</${tag}>`
        }),
    }))
    fc.assert(
      fc.property(node, (xml) => {
        const ours = readXmlTree(xml)
        expect('root' in ours && { [ours.root.name]: [treeOf(ours.root)] }).toEqual(
          parser.parse(xml),
        )
      }),
      { numRuns: 500 },
    )
  })
})
