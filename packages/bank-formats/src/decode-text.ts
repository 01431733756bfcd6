/** What an XML declaration may name, by what a decoder calls it. */
const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  'us-ascii': 'us-ascii',
  // a decoder reads all of them as Windows' code page 1252, which is the same but for the control characters 80 to 9F
  'iso-8859-1': 'iso-8859-1',
  'iso-8859-15': 'iso-8859-15',
  'windows-1252': 'windows-1252',
  'utf-16': 'utf-16',
}

/**
 * The text of an XML file in the encoding that its first bytes or its declaration name.
 * @returns null when the bytes are none of that encoding, or nobody knows it
 */
export function decodeXml(bytes: Uint8Array): string | null {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes)
  const named = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(
    beginning,
  )
  const encoding = encodings[(named?.[1] ?? 'utf-8').toLowerCase()]
  return encoding === undefined ? null : decodeAs(encoding, bytes)
}

/** A file without a declaration: UTF-8 where it is that, or else the Latin-1 that older formats are written in. */
export function decodePlain(bytes: Uint8Array): string {
  const text = decodeAs('utf-8', bytes)
  return text ?? new TextDecoder('windows-1252').decode(bytes)
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
