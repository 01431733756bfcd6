import { expect, test } from 'vitest'
import { OneSecondCache } from './one-second-cache.ts'

test('an answer is kept for a second from the reading, and forgotten by owner', () => {
  const cache = new OneSecondCache<string>()
  const nowMs = performance.now()
  cache.set('a', 'ana', 'fresh', nowMs)
  cache.set('b', 'ana', 'old', nowMs - 1001)
  cache.set('c', 'bob', 'other', nowMs)
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['fresh', undefined, 'other'])
  cache.forget('ana')
  expect([cache.get('a'), cache.get('c')]).toEqual([undefined, 'other'])
})
