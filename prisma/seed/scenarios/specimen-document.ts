import sharp from 'sharp'

type Pixel = readonly [red: number, green: number, blue: number]

const width = 720
const height = 480
const paper: Pixel = [238, 241, 236]
const band: Pixel = [15, 92, 74]
const grey: Pixel = [168, 176, 166]
const dark: Pixel = [60, 68, 58]

/** A picture that stands in for a passport page: portrait, lines of text, machine-readable zone. No real person. */
export async function specimenDocument(variant: number): Promise<Uint8Array<ArrayBuffer>> {
  const pixels = Buffer.alloc(width * height * 3)
  for (let at = 0; at < width * height; at++) {
    pixels.set(pixelAt(at % width, Math.floor(at / width), variant), at * 3)
  }
  const picture = sharp(pixels, { raw: { width, height, channels: 3 } })
  return new Uint8Array(await picture.png().toBuffer())
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
