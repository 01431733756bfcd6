import { concatBytes, nameAt, viewOf } from './bytes.ts'
import type { CleanedPicture } from './cleaned-picture.ts'

const droppedChunks = new Set(['EXIF', 'XMP '])
const knownChunks = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const metadataFlags = 0x08 | 0x04

/** A WebP without metadata. @returns null when its chunks do not add up */
export function cleanWebp(bytes: Uint8Array): CleanedPicture {
  if (bytes.length < 20 || nameAt(bytes, 0) !== 'RIFF' || nameAt(bytes, 8) !== 'WEBP') return null
  const view = viewOf(bytes)
  const end = 8 + view.getUint32(4, true)
  if (end > bytes.length) return null
  const parts: Uint8Array[] = []
  let size: { width: number; height: number } | null = null
  let at = 12
  while (at + 8 <= end) {
    const name = nameAt(bytes, at)
    const length = view.getUint32(at + 4, true)
    const next = at + 8 + length + (length % 2)
    if (at + 8 + length > end) return null
    const chunk = bytes.slice(at, Math.min(next, end))
    size ??= sizeOf(name, chunk)
    if (knownChunks.has(name)) {
      if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~metadataFlags
      parts.push(chunk)
    } else if (!droppedChunks.has(name)) {
      return null
    }
    at = next
  }
  if (!size) return null
  const header = bytes.slice(0, 12)
  const body = concatBytes(parts)
  viewOf(header).setUint32(4, body.length + 4, true)
  return { bytes: concatBytes([header, body]), ...size }
}

/** Width and height from the first chunk, which is one of three kinds. */
function sizeOf(name: string, chunk: Uint8Array): { width: number; height: number } | null {
  if (chunk.length < 18) return null
  const view = viewOf(chunk)
  switch (name) {
    case 'VP8X':
      return {
        width: 1 + (view.getUint32(12, true) & 0xffffff),
        height: 1 + (view.getUint32(14, true) >>> 8),
      }
    case 'VP8L': {
      const bits = view.getUint32(9, true)
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
    }
    case 'VP8 ':
      return {
        width: view.getUint16(14, true) & 0x3fff,
        height: view.getUint16(16, true) & 0x3fff,
      }
    default:
      return null
  }
}
