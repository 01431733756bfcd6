const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const endSize = 22
const entrySize = 46
const longestComment = 0xffff

/**
 * What a ZIP says its files' checksums are, in the order of its directory (PKWARE's APPNOTE, 4.3.12 and 4.3.16).
 * @returns null where the directory is not whole
 */
export function statedChecksums(bytes: Uint8Array): readonly number[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const checksums: number[] = []
  let at = view.getUint32(end + 16, true)
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + entrySize > end || view.getUint32(at, true) !== directoryEntry) return null
    checksums.push(view.getUint32(at + 16, true))
    const named = view.getUint16(at + 28, true)
    at += entrySize + named + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return checksums
}

/** The last record stands before a comment of any length, so it is looked for from the end. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - endSize
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at
  }
  return null
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** CRC-32 as ZIP has it (ISO 3309). */
export function checksumOf(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}
