const activeNames =
  /\/(JavaScript|Launch|RichMedia|SubmitForm|ImportData|GoToE|Movie|Sound)(?![A-Za-z0-9])/
const attachmentNames = /\/(EmbeddedFiles?|FileAttachment)(?![A-Za-z0-9])/
// So short that a large scan's compressed data contains them by chance: looked for outside of it only.
const shortActiveNames = /\/(JS|AA|XFA|3D)(?![A-Za-z0-9])/
const streams = />>\s*stream\r?\n[\s\S]*?endstream/g
const maxLeadingBytes = 1024
const maxTrailingBytes = 1024

/**
 * Whether bytes begin as a PDF does. Scanners and mail programs put a byte order mark or blank lines in front, which
 * viewers pass over; anything else in front makes it another kind of file.
 */
export function isPdf(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?[\t\n\f\r ]*%PDF-/.test(latin1(bytes.subarray(0, maxLeadingBytes)))
}

/**
 * Whether a PDF does more than show pages (scripts, launches, forms) or carries something behind its end, where zeros
 * that fill a block up are nothing; and whether it holds another file. Content inside compressed streams is not seen:
 * viewers get the file as a sandboxed attachment.
 */
export function judgePdf(bytes: Uint8Array): 'fine' | 'active' | 'attachment' {
  const text = latin1(bytes.subarray(0, lengthWithoutFilling(bytes)))
  const end = text.lastIndexOf('%%EOF')
  if (end < 0 || text.length - end > maxTrailingBytes) return 'active'
  const names = plainNames(text)
  if (activeNames.test(names)) return 'active'
  if (shortActiveNames.test(plainNames(text.replace(streams, '>> ')))) return 'active'
  return attachmentNames.test(names) ? 'attachment' : 'fine'
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

function lengthWithoutFilling(bytes: Uint8Array): number {
  let length = bytes.length
  while (length > 0 && bytes[length - 1] === 0) length--
  return length
}

/** Names may be written with #xx for any letter. */
function plainNames(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
