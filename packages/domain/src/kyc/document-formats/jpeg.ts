import { concatBytes, viewOf } from './bytes.ts'
import type { CleanedPicture } from './cleaned-picture.ts'

const app0 = 0xe0
const app1 = 0xe1
const app2 = 0xe2
const app14 = 0xee
const app15 = 0xef
const comment = 0xfe
const startOfScan = 0xda
const endOfImage = 0xd9
const orientationTag = 0x0112

/**
 * A JPEG without metadata: only what draws it, its colour profile and which way is up.
 * @returns null when its segments do not add up
 */
export function cleanJpeg(bytes: Uint8Array): CleanedPicture {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const view = viewOf(bytes)
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | null = null
  let orientation = 0
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === endOfImage) break
    const length = view.getUint16(at + 2)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return null
    const segment = bytes.subarray(at, end)
    if (marker === app1 && orientation === 0) orientation = orientationOf(segment)
    if (isFrame(marker) && length >= 7) {
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    }
    if (isKept(marker)) parts.push(segment)
    at = end
    if (marker === startOfScan) {
      const scanEnd = endOfScan(bytes, at)
      parts.push(bytes.subarray(at, scanEnd))
      at = scanEnd
    }
  }
  if (bytes[at] !== 0xff || bytes[at + 1] !== endOfImage || !size) return null
  if (orientation > 1) parts.splice(1, 0, orientationSegment(orientation))
  parts.push(Uint8Array.of(0xff, endOfImage))
  return { bytes: concatBytes(parts), ...size }
}

/** Application segments carry metadata, except JFIF, the colour profile and Adobe's colour transform. */
function isKept(marker: number): boolean {
  if (marker === comment) return false
  if (marker < app0 || marker > app15) return true
  return marker === app0 || marker === app2 || marker === app14
}

/** Start-of-frame markers; C4, C8 and CC of their range are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** Where the coded data that follows a scan's header ends: before the next real marker. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1] ?? 0
    const isData = next === 0x00 || next === 0xff || (next >= 0xd0 && next <= 0xd7)
    if (!isData) return at
  }
  return bytes.length
}

/** The orientation (1 to 8) of an EXIF segment, 0 when it says none. */
function orientationOf(segment: Uint8Array): number {
  const tiff = 10
  if (segment.length < tiff + 14) return 0
  if (String.fromCharCode(...segment.subarray(4, 8)) !== 'Exif') return 0
  const isLittle = segment[tiff] === 0x49
  const view = viewOf(segment)
  const directory = tiff + view.getUint32(tiff + 4, isLittle)
  if (directory + 2 > segment.length) return 0
  const entries = view.getUint16(directory, isLittle)
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + i * 12
    if (entry + 12 > segment.length) return 0
    if (view.getUint16(entry, isLittle) !== orientationTag) continue
    const value = view.getUint16(entry + 8, isLittle)
    return value >= 1 && value <= 8 ? value : 0
  }
  return 0
}

/** An EXIF segment that says which way is up and nothing else. */
function orientationSegment(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8]
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff, 0, 1, ...entry, 0, 0, 0, 0]
  return Uint8Array.from([0xff, app1, 0, body.length + 2, ...body])
}
