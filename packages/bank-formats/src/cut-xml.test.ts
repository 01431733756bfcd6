import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cutXml } from './cut-xml.ts'
import type { XmlNode } from './xml-node.ts'
import { readXmlTree } from './xml-tree.ts'

/** What is cut at the root is the whole; and how it ended. */
function wholeOf(text: string, root: string): { tree: XmlNode | null; end: string | null } {
  const parts = cutXml(text, new Set([`/${root}`]))
  let tree: XmlNode | null = null
  for (;;) {
    const { done, value } = parts.next()
    if (done) return { tree, end: value }
    tree = { [root]: value.node }
  }
}

const text = fc
  .stringMatching(/^[A-Za-z0-9 .,€'"]{0,12}$/)
  .map((value) => value.replaceAll(',', '&amp;').replaceAll('.', '&#252;'))
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
      return `<${tag}${attribute}>${children.length > 0 ? '' : inner.trim() + more}${children.join('\n')}</${tag}>`
    }),
}))

// the other reader trims text before CDATA, and so glues words together
it('makes the tree that the other reader makes', () => {
  fc.assert(
    fc.property(node, (inner) => {
      const xml = `<?xml version="1.0"?>\n<R><a>1</a>${inner}</R>\n`
      const { tree, end } = wholeOf(xml, 'R')
      expect(end).toBeNull()
      expect(JSON.parse(JSON.stringify(tree))).toEqual(readXmlTree(xml))
    }),
    { numRuns: 500 },
  )
})

it.each([
  ['<R', 'malformed'],
  ['<R><a></R></a>', 'malformed'],
  ['<R/><R/>', 'malformed'],
  ['<R/>x', 'malformed'],
  ['x<R/>', 'malformed'],
  ['<R>&nbsp;</R>', 'malformed'],
  ['<R>&#0;</R>', 'malformed'],
  ['<R>A & B</R>', 'malformed'],
  ['<R><!-- </R>', 'malformed'],
  ['<R><__proto__/></R>', 'malformed'],
  ['<a>'.repeat(100_000), 'malformed'],
  ['<!DOCTYPE R><R/>', 'document-type'],
  ['<!doctype R [<!ENTITY x SYSTEM "file:///etc/passwd">]><R>&x;</R>', 'document-type'],
])('%s is refused', (xml, end) => {
  expect(wholeOf(xml.slice(0, 400_000), 'R').end).toBe(end)
})

it('gives what is cut with what stands before it, and forgets it', () => {
  const parts = [...cutXml('<R><id>7</id><e><x>1</x></e><e/><z/></R>', new Set(['/R/e', '/R']))]
  expect(JSON.parse(JSON.stringify(parts))).toEqual([
    { path: '/R/e', node: { x: '1' }, around: [{ id: '7', z: '' }] },
    { path: '/R/e', node: '', around: [{ id: '7', z: '' }] },
    { path: '/R', node: { id: '7', z: '' }, around: [] },
  ])
})
