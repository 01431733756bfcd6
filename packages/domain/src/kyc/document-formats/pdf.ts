const activeNames =
  /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|GoToE|Movie|Sound)(?![A-Za-z0-9])/
// So short that a large scan's compressed data contains them by chance: looked for outside of it only.
const shortActiveNames = /\/(JS|AA|XFA|3D)(?![A-Za-z0-9])/
const streams = />>\s*stream\r?\n[\s\S]*?endstream/g
const maxTrailingBytes = 1024

/**
 * Whether a PDF does more than show pages (scripts, launches, attachments, forms), does not begin as one,
 * or carries something behind its end. Content inside compressed streams is not seen: viewers get the file
 * as a sandboxed attachment.
 */
export function hasActivePdfContent(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!text.startsWith('%PDF-')) return true
  const end = text.lastIndexOf('%%EOF')
  if (end < 0 || text.length - end > maxTrailingBytes) return true
  if (activeNames.test(plainNames(text))) return true
  return shortActiveNames.test(plainNames(text.replace(streams, '>> ')))
}

/** Names may be written with #xx for any letter. */
function plainNames(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
