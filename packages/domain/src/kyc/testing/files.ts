/** Small files of every kind, made byte by byte, for tests. */

export const gpsText = 'GPS 52.5200N 13.4050E'

export function ascii(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

function join(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

/** A JPEG segment with its length. */
export function segment(marker: number, body: Uint8Array): Uint8Array {
  const length = body.length + 2
  return join(Uint8Array.of(0xff, marker, length >> 8, length & 0xff), body)
}

/** An EXIF segment with an orientation and a text as a camera writes its place. */
export function exifWith({ orientation }: { orientation: number }): Uint8Array {
  const tiff = [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0]
  const entry = [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
  const body = Uint8Array.from([...tiff, ...entry, 0, 0, 0, 0])
  return segment(0xe1, join(ascii('Exif\u0000\u0000'), body, ascii(gpsText)))
}

export function jpeg(
  options: { width?: number; height?: number; extra?: Uint8Array[] } = {},
): Uint8Array {
  const { width = 2, height = 2, extra = [] } = options
  const size = [height >> 8, height & 0xff, width >> 8, width & 0xff]
  return join(
    Uint8Array.of(0xff, 0xd8),
    segment(0xe0, ascii('JFIF\u0000\u0001\u0001\u0000\u0000\u0001\u0000\u0001\u0000\u0000')),
    ...extra,
    segment(0xc0, Uint8Array.from([8, ...size, 1, 1, 0x11, 0])),
    segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
    // Coded data with a stuffed byte and a restart marker, which do not end it.
    Uint8Array.of(0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56),
    Uint8Array.of(0xff, 0xd9),
  )
}

export function pngChunk(name: string, body: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  return join(length, ascii(name), body, new Uint8Array(4))
}

export function png(
  options: { width?: number; height?: number; extra?: Uint8Array[] } = {},
): Uint8Array {
  const { width = 2, height = 2, extra = [] } = options
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return join(
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    pngChunk('IHDR', header),
    ...extra,
    pngChunk('IDAT', Uint8Array.of(1, 2, 3)),
    pngChunk('IEND', new Uint8Array(0)),
  )
}

export function riffChunk(name: string, body: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(body.length)
  return join(ascii(name), length, body, new Uint8Array(body.length % 2))
}

export function webp(kind: 'VP8 ' | 'VP8L' | 'VP8X', extra: Uint8Array[] = []): Uint8Array {
  const lossy = riffChunk('VP8 ', Uint8Array.of(0, 0, 0, 0x9d, 1, 0x2a, 2, 0, 2, 0, 0, 0))
  const lossless = riffChunk('VP8L', Uint8Array.of(0x2f, 1, 0x40, 0, 0, 0, 0, 0, 0, 0))
  const flags = extra.length > 0 ? 0x0c : 0
  const extended = riffChunk('VP8X', Uint8Array.of(flags, 0, 0, 0, 1, 0, 0, 1, 0, 0))
  const chunks = kind === 'VP8X' ? [extended, lossy] : kind === 'VP8L' ? [lossless] : [lossy]
  const body = join(ascii('WEBP'), ...chunks, ...extra)
  return riffChunk('RIFF', body)
}

export function pdf(content = '<< /Type /Catalog >>'): Uint8Array {
  return ascii(`%PDF-1.7\n1 0 obj ${content} endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`)
}
