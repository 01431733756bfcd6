import type { StatementFaultCode } from './statement-faults.ts'
import type { XmlElement } from './xml-element.ts'

/** Why XML cannot be read on, and the line where. */
export type XmlProblem = {
  readonly code: Extract<
    StatementFaultCode,
    'xml-malformed' | 'xml-doctype-refused' | 'xml-too-deep'
  >
  readonly place: string
  readonly found: string
}

export type XmlPart =
  /** An element that is complete, with those around it, the outermost first, as far as they were read. */
  | { readonly element: XmlElement; readonly around: readonly XmlElement[] }
  | { readonly problem: XmlProblem }

/** Messages of banks nest 15 deep or so. */
const deepest = 64

const tagPattern =
  /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const attributePattern = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const entityPattern = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9A-Fa-f]{1,6}));|&/g
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads XML element by element: those named in `cut` are given as soon as they are complete and are then forgotten, so that
 * a file of any length needs memory for one of them; the root comes last.
 *
 * It takes what messages of banks are made of: elements, attributes, text, CDATA, comments, one declaration, the five
 * named entities and character references. A DTD is refused, and with it every other entity; there is nothing that
 * could expand or fetch. The first problem ends it. Source: XML 1.0 (fifth edition), sections 2 and 4.1.
 */
export function* readXml(text: string, cut: ReadonlySet<string>): Generator<XmlPart> {
  const open: { element: XmlElement; written: string }[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let isRootDone = false
  const problem = (code: XmlProblem['code']): XmlPart => ({ problem: problemAt(text, at, code) })

  while (at < text.length) {
    const next = text.indexOf('<', at)
    const between = text.slice(at, next < 0 ? text.length : next)
    const inside = open.at(-1)?.element
    if (inside) {
      const decoded = decode(between)
      if (decoded === null) return yield problem('xml-malformed')
      inside.text += decoded
    } else if (between.trim() !== '') return yield problem('xml-malformed')
    if (next < 0) break
    at = next

    const other = endOfOther(text, at)
    if (typeof other === 'string') return yield problem(other)
    if (other !== null) {
      if (other.cdata !== null && !inside) return yield problem('xml-malformed')
      if (inside && other.cdata !== null) inside.text += other.cdata
      at = other.end
      continue
    }

    tagPattern.lastIndex = at
    const tag = tagPattern.exec(text)
    if (tag === null || isRootDone) return yield problem('xml-malformed')
    const [whole, closing, written = '', attributes = '', selfClosing] = tag
    if (closing === '') {
      if (open.length >= deepest) return yield problem('xml-too-deep')
      const element = elementOf(written, attributes)
      if (element === null) return yield problem('xml-malformed')
      open.push({ element, written })
    } else if (open.at(-1)?.written !== written || attributes !== '' || selfClosing !== '') {
      return yield problem('xml-malformed')
    }
    at += whole.length
    if (closing === '' && selfClosing === '') continue

    const done = open.pop()?.element
    if (done === undefined) return yield problem('xml-malformed')
    isRootDone = open.length === 0
    if (isRootDone || cut.has(done.name)) {
      yield { element: done, around: open.map(({ element }) => element) }
    } else open.at(-1)?.element.children.push(done)
  }
  if (!isRootDone) yield problem('xml-malformed')
}

/** A short document whole. */
export function readXmlTree(text: string): { root: XmlElement } | { problem: XmlProblem } {
  let root: XmlElement | null = null
  for (const part of readXml(text, new Set())) {
    if ('problem' in part) return part
    root = part.element
  }
  return root === null ? { problem: problemAt(text, text.length, 'xml-malformed') } : { root }
}

/** A comment, CDATA or declaration at a place: where it ends. Null for a tag; a code for what is refused. */
function endOfOther(
  text: string,
  at: number,
): { end: number; cdata: string | null } | XmlProblem['code'] | null {
  const second = text.charAt(at + 1)
  if (second !== '!' && second !== '?') return null
  if (/^<!doctype/i.test(text.slice(at, at + 9))) return 'xml-doctype-refused'
  for (const [begin, close, isText] of [
    ['<!--', '-->', false],
    ['<![CDATA[', ']]>', true],
    ['<?', '?>', false],
  ] as const) {
    if (!text.startsWith(begin, at)) continue
    const from = at + begin.length
    const end = text.indexOf(close, from)
    if (end < 0) return 'xml-malformed'
    return { end: end + close.length, cdata: isText ? text.slice(from, end) : null }
  }
  return 'xml-malformed'
}

function elementOf(written: string, attributeText: string): XmlElement | null {
  const attributes = new Map<string, string>()
  if (attributeText !== '') {
    for (const [, name = '', double, single] of attributeText.matchAll(attributePattern)) {
      const value = decode(double ?? single ?? '')
      if (value === null || attributes.has(name)) return null
      attributes.set(name, value)
    }
  }
  return { name: written.slice(written.indexOf(':') + 1), attributes, children: [], text: '' }
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

function problemAt(text: string, at: number, code: XmlProblem['code']): XmlProblem {
  let line = 1
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line++
  return { code, place: `line ${line}`, found: text.slice(at, at + 80) }
}
