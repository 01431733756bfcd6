import { describe, expect, it } from 'vitest'
import { defineErrors } from './errors.ts'
import { ok, unwrap } from './result.ts'

const errors = defineErrors('fx', { 'quote-expired': 'This price has run out. No money moved.' })

describe('coded failures', () => {
  it('keep code, public sentence and internal note apart', () => {
    expect(errors.fail('quote-expired', { note: 'row 7' })).toEqual({
      ok: false,
      error: {
        code: 'fx.quote-expired',
        message: 'This price has run out. No money moved.',
        note: 'row 7',
      },
    })
    expect(errors.codes).toEqual(['fx.quote-expired'])
  })

  it('throw only where failing would be our own defect', () => {
    expect(unwrap(ok(7))).toBe(7)
    expect(() => unwrap(errors.fail('quote-expired'))).toThrow('fx.quote-expired')
  })
})
