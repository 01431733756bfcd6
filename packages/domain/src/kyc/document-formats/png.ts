import { concatBytes, nameAt, viewOf } from './bytes.ts'
import type { CleanedPicture } from './cleaned-picture.ts'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** What draws a picture; text, time, EXIF and private chunks are left out. */
const keptChunks = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'pHYs',
])

/** A PNG without metadata. @returns null when its chunks do not add up */
export function cleanPng(bytes: Uint8Array): CleanedPicture {
  if (!signature.every((byte, i) => bytes[i] === byte)) return null
  const view = viewOf(bytes)
  const parts: Uint8Array[] = [bytes.subarray(0, signature.length)]
  let size: { width: number; height: number } | null = null
  let at = signature.length
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length) return null
    const name = nameAt(bytes, at + 4)
    if (name === 'IHDR' && length === 13) {
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    }
    if (!size) return null
    if (keptChunks.has(name)) parts.push(bytes.subarray(at, end))
    if (name === 'IEND') return { bytes: concatBytes(parts), ...size }
    at = end
  }
  return null
}
