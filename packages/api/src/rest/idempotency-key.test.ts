import { describe, expect, it } from 'vitest'
import { readIdempotencyKey } from './idempotency-key.ts'

describe('readIdempotencyKey', () => {
  it('takes a key bare or quoted, and they are the same key', () => {
    expect(readIdempotencyKey('0123456789abcdef')).toBe('0123456789abcdef')
    expect(readIdempotencyKey('"0123456789abcdef"')).toBe('0123456789abcdef')
  })
  it('knows that there is none', () => expect(readIdempotencyKey(undefined)).toBeNull())
  it.each([
    'short',
    '',
    '"short"',
    'x'.repeat(256),
    'tab\tinside-of-the-key',
    'umlaut-ü-in-the-key',
  ])('refuses %j', (header) => expect(readIdempotencyKey(header)).toBe('malformed'))
  it('takes both ends of the length', () => {
    expect(readIdempotencyKey('x'.repeat(16))).toHaveLength(16)
    expect(readIdempotencyKey('x'.repeat(255))).toHaveLength(255)
  })
})
