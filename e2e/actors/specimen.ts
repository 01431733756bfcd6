import sharp from 'sharp'

const [width, height] = [640, 420]
const specimen = await drawSpecimen()

/** A picture made here: a real PNG, and nobody's passport. */
export function specimenPng(): Buffer {
  return specimen
}

function drawSpecimen(): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3, 230)
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)]
    const isInk = y < 50 || ((x >> 4) % 3 === 0 && (y >> 3) % 5 === 0)
    if (isInk) pixels.fill(70, at * 3, at * 3 + 3)
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()
}
