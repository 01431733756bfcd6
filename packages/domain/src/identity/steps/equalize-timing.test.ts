import { expect, test } from 'vitest'
import { withFloor } from './equalize-timing.ts'
import { SecondCache } from './one-second-cache.ts'

test('quick work is answered no earlier than the floor, slow work when it is done', async () => {
  const startedAtMs = performance.now()
  expect(await withFloor(50, async () => 'quick')).toBe('quick')
  expect(performance.now() - startedAtMs).toBeGreaterThanOrEqual(49)
  const slow = withFloor(1, () => new Promise((resolve) => setTimeout(() => resolve('slow'), 30)))
  expect(await slow).toBe('slow')
})

test('a failure comes through', async () => {
  await expect(withFloor(5, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
})

test('an answer is kept for a second from the reading, and forgotten by owner', () => {
  const cache = new SecondCache<string>()
  const nowMs = performance.now()
  cache.set('a', 'ana', 'fresh', nowMs)
  cache.set('b', 'ana', 'old', nowMs - 1001)
  cache.set('c', 'bob', 'other', nowMs)
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['fresh', undefined, 'other'])
  cache.forget('ana')
  expect([cache.get('a'), cache.get('c')]).toEqual([undefined, 'other'])
})
