import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { drawnAs, jpeg, png, twoColours } from '../testing/files.ts'
import { redrawPicture } from './redraw-picture.ts'

const maxBytes = 1_000_000

describe('a picture that would weigh too much', () => {
  const noise = sharp({
    create: {
      width: 64,
      height: 64,
      channels: 3,
      background: 'white',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })

  it('becomes a JPEG, on white where it is see-through', async () => {
    const heavy = await drawnAs('png', noise)
    const redrawn = await redrawPicture(heavy, { mimeType: 'image/png', maxBytes: 8_000 })
    if (!redrawn.ok) throw new Error(redrawn.problem)
    expect(redrawn.mimeType).toBe('image/jpeg')
    expect(redrawn.bytes.length).toBeLessThanOrEqual(8_000)
    expect((await sharp(redrawn.bytes).metadata()).format).toBe('jpeg')
    const clear = await drawnAs('png', twoColours({ width: 400, height: 400 }).ensureAlpha(0))
    const onWhite = await redrawPicture(clear, { mimeType: 'image/png', maxBytes: 1_500 })
    if (!onWhite.ok) throw new Error(onWhite.problem)
    const pixels = await sharp(onWhite.bytes).raw().toBuffer()
    expect(pixels.every((value) => value > 250)).toBe(true)
  })

  it('is refused when that is too much as well', async () => {
    const heavy = await drawnAs('jpeg', noise)
    expect(await redrawPicture(heavy, { mimeType: 'image/jpeg', maxBytes: 500 })).toEqual({
      ok: false,
      problem: 'document-too-large',
    })
  })
})

it('a picture that is not what it is said to be is refused', async () => {
  for (const [bytes, mimeType] of [
    [await jpeg(), 'image/png'],
    [await png(), 'image/webp'],
    [new Uint8Array(await twoColours().gif().toBuffer()), 'image/png'],
    [new Uint8Array(await twoColours().tiff().toBuffer()), 'image/jpeg'],
  ] as const) {
    expect(await redrawPicture(bytes, { mimeType, maxBytes })).toEqual({
      ok: false,
      problem: 'document-unsafe',
    })
  }
})

it('of very many at once those that would wait too long are asked to come again', async () => {
  const bytes = await jpeg({ width: 200, height: 200 })
  const redraw = () => redrawPicture(bytes, { mimeType: 'image/jpeg', maxBytes })
  const answers = await Promise.all(Array.from({ length: 60 }, redraw))
  const words = answers.map((each) => (each.ok ? 'drawn' : each.problem))
  expect(words.filter((word) => word === 'drawn')).toHaveLength(51)
  expect(new Set(words)).toEqual(new Set(['drawn', 'too-busy']))
  expect((await redraw()).ok).toBe(true)
})

it('the process answers others while a picture is drawn', async () => {
  const size = { width: 3_000, height: 2_000, channels: 3 } as const
  const large = await drawnAs('jpeg', sharp({ create: { ...size, background: 'grey' } }))
  let answered = 0
  const timer = setInterval(() => answered++, 2)
  const redrawn = await redrawPicture(large, { mimeType: 'image/jpeg', maxBytes })
  clearInterval(timer)
  expect(redrawn.ok).toBe(true)
  expect(answered).toBeGreaterThan(5)
})
