/** Small files of every kind, drawn or made byte by byte, the same in every run. */

import { crc32 } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

type Size = { readonly width?: number; readonly height?: number }

/** The day on which the cameras of these tests say that they saw a satellite. */
export const gpsDay = '2026:11:30'

export function ascii(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

export function join(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

/** Red on the left, blue on the right. */
export function twoColours({ width = 16, height = 8 }: Size = {}): Sharp {
  const pixels = Buffer.alloc(width * height * 3)
  for (let at = 0; at < width * height; at++) {
    const isLeft = at % width < width / 2
    pixels.set(isLeft ? [200, 30, 30] : [30, 30, 200], at * 3)
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

/** What a camera writes about itself and its place, and which way it was held. */
function asFromACamera(picture: Sharp, orientation: number): Sharp {
  return picture
    .withMetadata({ orientation })
    .withExifMerge({
      IFD0: { Make: 'Camera of Ana' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 12/1', GPSDateStamp: gpsDay },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>Ana</a></x:xmpmeta>')
}

export type Format = 'jpeg' | 'png' | 'webp'

export async function drawnAs(format: Format, picture: Sharp): Promise<Uint8Array> {
  return new Uint8Array(await picture.toFormat(format).toBuffer())
}

export const jpeg = (size?: Size) => drawnAs('jpeg', twoColours(size))
export const png = (size?: Size) => drawnAs('png', twoColours(size))
export const webp = (size?: Size) => drawnAs('webp', twoColours(size))

/** A picture with place, device and an orientation (EXIF's 1 to 8). */
export function photo(format: Format, orientation = 1): Promise<Uint8Array> {
  return drawnAs(format, asFromACamera(twoColours(), orientation))
}

/** Two pictures one after the other. */
export async function animatedWebp(): Promise<Uint8Array> {
  const frames = [await twoColours().raw().toBuffer(), await twoColours().negate().raw().toBuffer()]
  const size = { width: 16, height: 16, channels: 3, pageHeight: 8 } as const
  return drawnAs('webp', sharp(Buffer.concat(frames), { raw: size }))
}

/** A JPEG segment with its length. */
export function segment(marker: number, body: Uint8Array): Uint8Array {
  const length = body.length + 2
  return join(Uint8Array.of(0xff, marker, length >> 8, length & 0xff), body)
}

export function pngChunk(name: string, body: Uint8Array): Uint8Array {
  const framed = Buffer.alloc(body.length + 12)
  framed.writeUInt32BE(body.length)
  framed.set(ascii(name), 4)
  framed.set(body, 8)
  framed.writeUInt32BE(crc32(framed.subarray(4, -4)), body.length + 8)
  return new Uint8Array(framed)
}

export function riffChunk(name: string, body: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(body.length)
  return join(ascii(name), length, body, new Uint8Array(body.length % 2))
}

/** Puts segments in front of all others. */
export function withSegments(picture: Uint8Array, ...segments: Uint8Array[]): Uint8Array {
  return join(picture.subarray(0, 2), ...segments, picture.subarray(2))
}

const pngHeaderEnd = 33

/** Puts chunks behind a PNG's header. */
export function withPngChunks(picture: Uint8Array, ...chunks: Uint8Array[]): Uint8Array {
  return join(picture.subarray(0, pngHeaderEnd), ...chunks, picture.subarray(pngHeaderEnd))
}

/** Puts chunks at the end of a WebP. */
export function withRiffChunks(picture: Uint8Array, ...chunks: Uint8Array[]): Uint8Array {
  return riffChunk('RIFF', join(picture.subarray(8), ...chunks))
}

const startOfFrame = Uint8Array.of(0xff, 0xc0)
const webpCode = Uint8Array.of(0x9d, 0x01, 0x2a)

/** The same picture, whose header says that it is of another size. */
export function pretending(
  picture: Uint8Array,
  format: Format,
  { width, height }: Required<Size>,
): Uint8Array {
  const bytes = Buffer.from(picture)
  if (format === 'png') {
    const header = bytes.subarray(16, pngHeaderEnd - 4)
    header.writeUInt32BE(width)
    header.writeUInt32BE(height, 4)
    return join(bytes.subarray(0, 8), pngChunk('IHDR', header), bytes.subarray(pngHeaderEnd))
  }
  if (format === 'jpeg') {
    const frame = bytes.indexOf(startOfFrame)
    bytes.writeUInt16BE(height, frame + 5)
    bytes.writeUInt16BE(width, frame + 7)
  } else {
    const size = bytes.indexOf(webpCode) + webpCode.length
    bytes.writeUInt16LE(width, size)
    bytes.writeUInt16LE(height, size + 2)
  }
  return new Uint8Array(bytes)
}

export function pdf(content = '<< /Type /Catalog >>'): Uint8Array {
  return ascii(`%PDF-1.7\n1 0 obj ${content} endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`)
}
