import { crc32, deflateSync } from 'node:zlib'

type Pixel = readonly [red: number, green: number, blue: number]

const width = 720
const height = 480
const paper: Pixel = [238, 241, 236]
const band: Pixel = [15, 92, 74]
const grey: Pixel = [168, 176, 166]
const dark: Pixel = [60, 68, 58]

/** A picture that stands in for a passport page: portrait, lines of text, machine-readable zone. No real person. */
export function specimenDocument(variant: number): Uint8Array<ArrayBuffer> {
  const rows: Buffer[] = []
  for (let y = 0; y < height; y++) {
    const row = Buffer.alloc(1 + width * 3)
    for (let x = 0; x < width; x++) row.set(pixelAt(x, y, variant), 1 + x * 3)
    rows.push(row)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // 8 bits a channel, red green blue
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(Buffer.concat(rows))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

function pixelAt(x: number, y: number, variant: number): Pixel {
  if (y < 56) return band
  const isHead = (x - 150) ** 2 / 60 ** 2 + (y - 185) ** 2 / 72 ** 2 < 1
  const isShoulder = y < 330 && (x - 150) ** 2 / 110 ** 2 + (y - 345) ** 2 / 80 ** 2 < 1
  if (isHead || isShoulder) return grey
  const isLine =
    x > 300 && x < 640 - ((y * 7 + variant * 53) % 140) && y > 90 && y < 340 && y % 42 < 12
  if (isLine) return dark
  const isMachineZone = y > 380 && y < 460 && x > 40 && x < 680 && y % 36 < 18 && x % 14 < 9
  return isMachineZone ? dark : paper
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
