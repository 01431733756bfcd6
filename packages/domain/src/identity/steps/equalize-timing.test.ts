import { expect, test } from 'vitest'
import { equalizeTiming } from './equalize-timing.ts'

test('quick work is answered no earlier than the floor, slow work when it is done', async () => {
  const startedAtMs = performance.now()
  expect(await equalizeTiming(50, async () => 'quick')).toBe('quick')
  expect(performance.now() - startedAtMs).toBeGreaterThanOrEqual(49)
  const slow = equalizeTiming(
    1,
    () => new Promise((resolve) => setTimeout(() => resolve('slow'), 30)),
  )
  expect(await slow).toBe('slow')
})

test('a failure comes through', async () => {
  await expect(equalizeTiming(5, () => Promise.reject(new Error('broken')))).rejects.toThrow(
    'broken',
  )
})
