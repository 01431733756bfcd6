import { newUuid } from '@corridor/kernel/ids'
import { expect, it } from 'vitest'
import { RecentIds } from './recent-ids.ts'

const thousand = () => Array.from({ length: 1_000 }, () => newUuid())

it('asks for what it has seen, and hardly ever for what is new', () => {
  const recent = new RecentIds()
  const ids = thousand()
  expect(recent.placesToCheck(ids)).toEqual([])
  expect(recent.placesToCheck([null, ...ids.slice(0, 3), newUuid()])).toEqual([2, 3, 4])
  const others = Array.from({ length: 300 }, () => recent.placesToCheck(thousand()).length)
  expect(others.reduce((sum, count) => sum + count, 0)).toBeLessThan(3_000)
  expect(recent.placesToCheck(ids)).toHaveLength(ids.length)
})

it('still knows an id when as many others have come as it counts', () => {
  const recent = new RecentIds()
  const early = newUuid()
  recent.placesToCheck([early])
  for (let n = 0; n < 401; n++) recent.placesToCheck(thousand())
  expect(recent.placesToCheck([early])).toEqual([1])
})

it('asks for an id that was made before this process could have seen it', () => {
  const old = '018f0000-0000-7000-8000-0123456789ab'
  expect(new RecentIds().placesToCheck([old, null])).toEqual([1])
})
