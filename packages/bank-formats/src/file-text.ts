/** Labels of the character sets that banks write, as an XML declaration names them. */
const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  'us-ascii': 'utf-8',
  'iso-8859-1': 'iso-8859-1',
  'iso-8859-15': 'iso-8859-15',
  'windows-1252': 'windows-1252',
}

const declaration = /^<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/

/**
 * The text of a file, by its byte order mark, its XML declaration, or else as UTF-8, and where that does not fit as
 * ISO-8859-1, in which German banks write MT940. Null where it is none of them, or holds a NUL.
 */
export function fileText(bytes: Uint8Array): string | null {
  const text = decodeBy(encodingOf(bytes), bytes)
  return text === null || text.includes('\0') ? null : text
}

/** Null where the declaration names an encoding that is none of ours; undefined where nothing names one. */
function encodingOf(bytes: Uint8Array): string | null | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  if (!start.startsWith('<?xml')) return undefined
  const label = declaration.exec(start)?.[1]
  return label === undefined ? 'utf-8' : (encodings[label.toLowerCase()] ?? null)
}

function decodeBy(encoding: string | null | undefined, bytes: Uint8Array): string | null {
  if (encoding === null) return null
  try {
    return new TextDecoder(encoding ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return encoding === undefined ? new TextDecoder('iso-8859-1').decode(bytes) : null
  }
}
