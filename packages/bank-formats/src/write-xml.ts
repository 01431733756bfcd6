/** An element to write: its name, its text or children, its attributes. */
export type XmlNode = {
  readonly name: string
  readonly content: string | readonly XmlNode[]
  readonly attributes: Readonly<Record<string, string>>
}

/** An element, or nothing where it would hold nothing: so what is optional needs no condition of its own. */
export function node(
  name: string,
  content: string | null | undefined | readonly (XmlNode | null)[],
  attributes: Readonly<Record<string, string>> = {},
): XmlNode | null {
  if (content === null || content === undefined || content === '') return null
  if (typeof content === 'string') return { name, content, attributes }
  const children = content.flatMap((child) => child ?? [])
  return children.length === 0 ? null : { name, content: children, attributes }
}

/** Elements inside of each other with one text at the end: `nested('A/B', 'x')` is `<A><B>x</B></A>`. */
export function nested(path: string, content: string | null | undefined): XmlNode | null {
  const names = path.split('/').reverse()
  return names.reduce<XmlNode | null>(
    (inner, name, at) => (at === 0 ? node(name, content) : node(name, [inner])),
    null,
  )
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Control characters, halves of pairs and non-characters: XML 1.0 cannot carry them in any form. */
const unwritable = /(?![\t\n\r])\p{Cc}|\p{Cs}|\uFFFE|\uFFFF/gu

const escaped = (text: string) =>
  text.replace(unwritable, '').replace(/[&<>"]/g, (char) => references[char] ?? char)

/** A document of ISO 20022 as UTF-8 text, one element a line. */
export function writeDocument(message: string, content: XmlNode | null): string {
  const root = node('Document', [content], { xmlns: `urn:iso:std:iso:20022:tech:xsd:${message}` })
  return `${['<?xml version="1.0" encoding="UTF-8"?>', ...xmlLines(root)].join('\n')}\n`
}

/** An element as lines, each child one deeper. */
export function xmlLines(root: XmlNode | null): string[] {
  const lines: string[] = []
  if (root) write(root, '', lines)
  return lines
}

function write({ name, content, attributes }: XmlNode, indent: string, lines: string[]): void {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const begin = `${indent}<${name}${written.join('')}>`
  if (typeof content === 'string') {
    lines.push(`${begin}${escaped(content)}</${name}>`)
    return
  }
  lines.push(begin)
  for (const child of content) write(child, `${indent} `, lines)
  lines.push(`${indent}</${name}>`)
}
