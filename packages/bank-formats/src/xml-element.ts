/** An element of XML as messages need it: names without their prefixes, text without what stands between children. */
export type XmlElement = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlElement[]
  text: string
}

/** The first element at the end of a path of names, or null. */
export function elementAt(from: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  let at = from
  for (const name of path) {
    if (at === null) return null
    at = at.children.find((child) => child.name === name) ?? null
  }
  return at
}

/** Every child of that name. */
export function elementsOf(from: XmlElement | null, name: string): XmlElement[] {
  return from?.children.filter((child) => child.name === name) ?? []
}

/** The trimmed text at the end of a path; null where the element is missing or has none. */
export function textAt(from: XmlElement | null, ...path: readonly string[]): string | null {
  return elementAt(from, ...path)?.text.trim() || null
}

/** The text of the first path that has one. */
export function firstTextAt(
  from: XmlElement | null,
  ...paths: readonly (readonly string[])[]
): string | null {
  for (const path of paths) {
    const text = textAt(from, ...path)
    if (text !== null) return text
  }
  return null
}

const isoNamespace = /^urn:iso:std:iso:20022:tech:xsd:([a-z]{4}\.\d{3}\.\d{3}\.\d{2})$/

/** The message that a document says it is (`camt.053.001.08`), by its namespace under whatever prefix; null for none. */
export function messageNameOf(root: XmlElement): string | null {
  for (const [name, value] of root.attributes) {
    const found = name === 'xmlns' || name.startsWith('xmlns:') ? isoNamespace.exec(value) : null
    if (found?.[1]) return found[1]
  }
  return null
}
