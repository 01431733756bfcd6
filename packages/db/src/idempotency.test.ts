import { expect, test } from 'vitest'
import { fingerprint } from './idempotency.ts'

test('the order of fields and absent fields do not matter', () => {
  expect(fingerprint({ a: 1, b: { c: [1, 2], d: undefined } })).toBe(
    fingerprint({ b: { c: [1, 2] }, a: 1 }),
  )
})

test('one changed byte, a swapped list or another type is another request', () => {
  const values = [
    { a: '1' },
    { a: 1 },
    { a: 1n },
    { a: [1, 2] },
    { a: [2, 1] },
    { a: null },
    {},
    null,
  ]
  expect(new Set(values.map(fingerprint)).size).toBe(values.length)
})
