import type { XmlNode } from './xml-tree.ts'

type OpenNode = { [name: string]: XmlNode | XmlNode[] }

/** An element that is complete, with what is known so far of those around it, the outermost first. */
export type CutElement = {
  readonly path: string
  readonly node: XmlNode
  readonly around: readonly XmlNode[]
}

/** Messages of banks nest 15 deep or so. */
const deepest = 64

const tagPattern =
  /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const attributePattern = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const entityPattern = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9A-Fa-f]{1,6}));|&/g
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads XML element by element: those at the paths of `cut` are given as soon as they are complete and are then forgotten,
 * so that a file of any length needs memory for its text and one of them. The nodes are those of `xml-tree.ts`, by
 * which a test compares them.
 *
 * It takes what messages of banks are made of: elements, attributes, text, CDATA, comments, declarations, the five named
 * entities and character references. A document type is refused, and with it every other entity. Ends with what is
 * wrong, or null. Source: XML 1.0 (fifth edition), sections 2 and 4.1.
 */
export function* cutXml(
  text: string,
  cut: ReadonlySet<string>,
): Generator<CutElement, 'document-type' | 'malformed' | null> {
  const open: { node: OpenNode; written: string; path: string; text: string }[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let isRootDone = false
  while (at < text.length) {
    const next = text.indexOf('<', at)
    const between = decode(text.slice(at, next < 0 ? text.length : next))
    const inside = open.at(-1)
    if (between === null || (!inside && between.trim() !== '')) return 'malformed'
    if (inside) inside.text += between
    if (next < 0) break
    const other = endOfOther(text, next)
    if (typeof other === 'string') return other
    if (other !== null) {
      if (other.cdata !== null) {
        if (!inside) return 'malformed'
        inside.text += other.cdata
      }
      at = other.end
      continue
    }
    tagPattern.lastIndex = next
    const tag = tagPattern.exec(text)
    if (tag === null || isRootDone) return 'malformed'
    const [whole, closing, written = '', attributes = '', selfClosing] = tag
    at = next + whole.length
    if (closing === '') {
      const node = localName(written) in Object.prototype ? null : nodeOf(attributes)
      if (open.length >= deepest || node === null) return 'malformed'
      open.push({ node, written, path: `${inside?.path ?? ''}/${localName(written)}`, text: '' })
      if (selfClosing === '') continue
    } else if (inside?.written !== written || attributes !== '' || selfClosing !== '') {
      return 'malformed'
    }
    const done = open.pop()
    if (!done) return 'malformed'
    isRootDone = open.length === 0
    const node = closed(done)
    const parent = open.at(-1)
    if (cut.has(done.path)) yield { path: done.path, node, around: open.map((each) => each.node) }
    else if (parent) add(parent.node, localName(written), node)
  }
  return isRootDone ? null : 'malformed'
}

const localName = (written: string) => written.slice(written.indexOf(':') + 1)

function add(parent: OpenNode, name: string, node: XmlNode): void {
  const there = parent[name]
  if (there === undefined) parent[name] = node
  else if (Array.isArray(there)) there.push(node)
  else parent[name] = [there, node]
}

/** An element of nothing but text is its text. */
function closed({ node, text }: { node: OpenNode; text: string }): XmlNode {
  const trimmed = text.trim()
  if (Object.keys(node).length === 0) return trimmed
  if (trimmed !== '') node['#text'] = trimmed
  return node
}

/** Without a prototype: no name of an attribute is one of JavaScript's own, as those of elements are refused. */
function nodeOf(attributes: string): OpenNode | null {
  const node: OpenNode = Object.create(null)
  for (const [, name = '', double, single] of attributes.matchAll(attributePattern)) {
    const value = decode(double ?? single ?? '')
    const key = `@${localName(name)}`
    if (value === null) return null
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) node[key] = value
  }
  return node
}

/** A comment, CDATA or declaration at a place, and where it ends; null for a tag, a code for what is refused. */
function endOfOther(
  text: string,
  at: number,
): { end: number; cdata: string | null } | 'document-type' | 'malformed' | null {
  const second = text.charAt(at + 1)
  if (second !== '!' && second !== '?') return null
  if (/^<!doctype/i.test(text.slice(at, at + 9))) return 'document-type'
  for (const [begin, close, isText] of [
    ['<!--', '-->', false],
    ['<![CDATA[', ']]>', true],
    ['<?', '?>', false],
  ] as const) {
    if (!text.startsWith(begin, at)) continue
    const from = at + begin.length
    const end = text.indexOf(close, from)
    if (end < 0) return 'malformed'
    return { end: end + close.length, cdata: isText ? text.slice(from, end) : null }
  }
  return 'malformed'
}

/** Text with its references resolved; null for a bare `&`, an entity that needs a DTD, or no character of XML. */
function decode(raw: string): string | null {
  if (!raw.includes('&')) return raw
  let isWhole = true
  const text = raw.replace(entityPattern, (_all, name?: string, decimal?: string, hex?: string) => {
    if (name) return named[name] ?? ''
    const code = decimal ? Number.parseInt(decimal, 10) : hex ? Number.parseInt(hex, 16) : 0
    const isCharacter = code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xd800)
    if (isCharacter || (code > 0xdfff && code <= 0x10ffff)) return String.fromCodePoint(code)
    isWhole = false
    return ''
  })
  return isWhole ? text : null
}
