import { expect, it } from 'vitest'
import { isShowable, type PictureHeader } from './is-showable.ts'

const photo: PictureHeader = {
  mediaType: 'image/jpeg',
  width: 4032,
  height: 3024,
  channels: 3,
  depth: 'uchar',
}

it.each<[string, Partial<PictureHeader>, boolean]>([
  ['a photo', {}, true],
  ['a photo of 50 megapixels', { width: 8192, height: 6144 }, true],
  ['one of 64', { width: 9248, height: 6936 }, false],
  ['a long strip', { width: 20_000, height: 2_000 }, true],
  ['a longer one', { width: 20_001, height: 2_000 }, false],
  ['a higher one', { width: 2_000, height: 20_001 }, false],
  ['a scan with see-through parts', { width: 8192, height: 6144, channels: 4 }, true],
  [
    'one of sixteen bits a channel',
    { width: 4960, height: 5000, channels: 4, depth: 'ushort' },
    true,
  ],
  ['a larger one of these', { width: 4960, height: 7016, channels: 4, depth: 'ushort' }, false],
  ['a single page', { pages: 1 }, true],
  ['one that moves', { pages: 2 }, false],
  ['one of another format', { mediaType: 'image/png' }, false],
])('%s', (_, change, expected) => {
  expect(isShowable({ ...photo, ...change }, 'image/jpeg')).toBe(expected)
})
