import { describe, expect, it } from 'vitest'
import { defineErrors } from './errors.ts'
import { ok, unwrap } from './result.ts'

const errors = defineErrors('fx', { 'quote-expired': 'conflict', 'rate-stale': 'unavailable' })

describe('coded failures', () => {
  it('are a code with an internal note, and say no sentence', () => {
    expect(errors.fail('quote-expired', { note: 'row 7' })).toEqual({
      ok: false,
      error: { code: 'fx.quote-expired', note: 'row 7' },
    })
    expect(errors.codes).toEqual(['fx.quote-expired', 'fx.rate-stale'])
  })

  it('say their kind', () => {
    expect(errors.kinds).toEqual({ 'fx.quote-expired': 'conflict', 'fx.rate-stale': 'unavailable' })
  })

  it('throw only where failing would be our own defect', () => {
    expect(unwrap(ok(7))).toBe(7)
    expect(() => unwrap(errors.fail('quote-expired'))).toThrow('fx.quote-expired')
    const noted = errors.fail('quote-expired', { note: 'row 7' })
    expect(() => unwrap(noted)).toThrow('unexpected failure fx.quote-expired: row 7')
  })
})
