import { generateKeyPairSync } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { AnchorConflict, type AnchorPlace } from '../ports.ts'
import { isSignedByItsKey, type SignedHead, signHead } from '../signed-head.ts'

const { privateKey } = generateKeyPairSync('ed25519')

/** A head of block `block`, signed by the key of the tests. */
export function testHead(block: number, fill = 'a'): SignedHead {
  const head = { book: 1, block, rows: block * 10, head: fill.repeat(64) }
  return signHead(head, privateKey, new Date('2026-11-21T12:00:00.000Z'))
}

/** What every place for anchors must do; `open` gives an empty one. */
export function anchorPlaceSuite(name: string, open: () => Promise<AnchorPlace>): void {
  describe(`a place for anchors: ${name}`, () => {
    let place: AnchorPlace

    beforeEach(async () => {
      place = await open()
    })

    it('remembers nothing at first', async () => {
      expect(await place.read(1)).toEqual([])
    })

    it('gives back what it was told, signatures whole, in the order of the blocks', async () => {
      for (const block of [2, 10, 1, 101]) await place.append(testHead(block))
      const heads = await place.read(1)
      expect(heads).toEqual([1, 2, 10, 101].map((block) => testHead(block)))
      expect(heads.every(isSignedByItsKey)).toBe(true)
      expect((await place.read(10)).map((head) => head.block)).toEqual([10, 101])
      expect(await place.read(102)).toEqual([])
    })

    it('takes the same head again without a change', async () => {
      await place.append(testHead(3))
      await place.append(testHead(3))
      expect(await place.read(1)).toEqual([testHead(3)])
    })

    it('refuses another head for a block, and keeps the first', async () => {
      await place.append(testHead(3))
      await expect(place.append(testHead(3, 'b'))).rejects.toThrow(AnchorConflict)
      expect(await place.read(1)).toEqual([testHead(3)])
    })

    it('holds more than a page', async () => {
      for (let block = 1; block <= 25; block++) await place.append(testHead(block))
      expect((await place.read(1)).map((head) => head.block)).toEqual(
        Array.from({ length: 25 }, (_, index) => index + 1),
      )
    })
  })
}
