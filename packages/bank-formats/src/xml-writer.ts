/** A piece of XML that is already written, or nothing. */
export type XmlPart = string | null

/**
 * An element of what stands in it, in the order given; one without content is left out, as every schema here wants it.
 * @param name with its attributes, such as `InstdAmt Ccy="EUR"`
 */
export function element(name: string, ...content: readonly XmlPart[]): XmlPart {
  const inner = content.filter((part) => part !== null).join('')
  return inner === '' ? null : `<${name}>${inner}</${name.split(' ', 1)[0]}>`
}

/** An element of text; one without text is left out. */
export function textElement(name: string, text: string | null | undefined): XmlPart {
  return text === null || text === undefined || text === '' ? null : element(name, escapeXml(text))
}

/** A whole message of ISO 20022. @param message such as `pain.001.001.09` */
export function isoDocument(message: string, content: XmlPart): string {
  const namespace = `urn:iso:std:iso:20022:tech:xsd:${message}`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${namespace}">${content ?? ''}</Document>\n`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
