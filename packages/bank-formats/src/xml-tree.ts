import { XMLParser, XMLValidator } from 'fast-xml-parser'

/** An element as it was read: its text, or its children by name, one or several. */
export type XmlNode = string | { readonly [name: string]: XmlNode | readonly XmlNode[] | undefined }

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // amounts and account numbers are texts; a number would lose digits and leading zeros
  parseTagValue: false,
  parseAttributeValue: false,
  // the name is misleading: without it, references by number (&#228;), which XML has too, stay as they are
  htmlEntities: true,
  maxNestedTags: 64,
})

/**
 * Reads XML that is well-formed and declares no document type.
 * @returns null for anything else
 */
export function readXmlTree(text: string): XmlNode | null {
  if (XMLValidator.validate(text) !== true) return null
  try {
    const tree: XmlNode = parser.parse(text)
    // the validator takes a second root that closes itself
    const [root, ...others] = Object.values(tree)
    return others.length > 0 || Array.isArray(root) ? null : tree
  } catch {
    return null
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
