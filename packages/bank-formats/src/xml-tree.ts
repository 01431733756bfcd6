import { cutXml } from './cut-xml.ts'
import type { XmlNode } from './xml-node.ts'

/**
 * Reads the whole of an XML text, under the name of its root.
 * @returns null for what is not well-formed, or declares a document type
 */
export function readXmlTree(text: string): XmlNode | null {
  const root = /<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)/.exec(text)?.[2]
  if (root === undefined) return null
  const parts = cutXml(text, new Set([`/${root}`]))
  let tree: XmlNode | null = null
  for (;;) {
    const { done, value } = parts.next()
    if (done) return value === null ? tree : null
    tree = { [root]: value.node }
  }
}

/** The children of one name, in order; none where there are none. */
export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  if (node === undefined || typeof node === 'string') return []
  const found = Object.hasOwn(node, name) ? node[name] : undefined
  if (found === undefined) return []
  return isList(found) ? found : [found]
}

/** The first child at the end of a path such as `Acct/Id/IBAN`. */
export function childAt(node: XmlNode | undefined, path: string): XmlNode | undefined {
  let found = node
  for (const name of path.split('/')) [found] = childrenOf(found, name)
  return found
}

/** The text at the end of a path, without the spaces around it; undefined where there is none, or it is empty. */
export function textAt(node: XmlNode | undefined, path: string): string | undefined {
  return textOf(childAt(node, path))
}

export function textOf(node: XmlNode | undefined): string | undefined {
  const text = typeof node === 'object' ? node['#text'] : node
  return typeof text === 'string' && text !== '' ? text : undefined
}

export function attributeOf(node: XmlNode | undefined, name: string): string | undefined {
  const [value] = childrenOf(node, `@${name}`)
  return typeof value === 'string' ? value : undefined
}

const isList = (value: XmlNode | readonly XmlNode[]): value is readonly XmlNode[] =>
  Array.isArray(value)
