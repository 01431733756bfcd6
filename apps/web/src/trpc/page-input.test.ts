import { describe, expect, it } from 'vitest'
import { pageInput } from './page-input.ts'

describe('pageInput', () => {
  it('drops what endless lists add, and keeps a real cursor', () => {
    expect(pageInput({ search: 'a', cursor: null, direction: 'forward' })).toEqual({ search: 'a' })
    expect(pageInput({ cursor: 'c', direction: 'forward' })).toEqual({ cursor: 'c' })
    expect(pageInput({ direction: 'forward' })).toEqual({})
  })

  it('leaves every other input as it is', () => {
    for (const input of [
      undefined,
      null,
      'text',
      { cursor: null },
      { direction: 'in', cursor: 'c' },
    ]) {
      expect(pageInput(input)).toBe(input)
    }
  })
})
