import { describe, expect, it } from 'vitest'
import { hasUnusableText } from './unusable-text.ts'

describe('hasUnusableText', () => {
  it.each(['a\u0000b', { a: ['ok', { b: '\ud800' }] }, { 'a\u0000': 1 }, ['\udc00x']])(
    'finds what cannot be stored in %j',
    (input) => expect(hasUnusableText(input)).toBe(true),
  )

  it.each([undefined, null, 0, '', '👩‍👩‍👧', { a: ['é', 'é'] }, '‮abc'])('lets %j pass', (input) =>
    expect(hasUnusableText(input)).toBe(false),
  )

  it('does not mind depth', () => {
    let deep: unknown = 'end'
    for (let i = 0; i < 100_000; i++) deep = [deep]
    expect(hasUnusableText(deep)).toBe(false)
  })
})
