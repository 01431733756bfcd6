import { describe, expect, it } from 'vitest'
import { findBrokenLimit, limitAnswer, pickLimits, windowEnd, windowKey } from './limits.ts'

const limits = { 'per-transfer': 500n, day: 1_000n, month: 5_000n, lifetime: null }
const nothing = { day: 0n, month: 0n, lifetime: 0n }

describe('limits', () => {
  it('fit to the last cent and break one beyond, the narrowest first', () => {
    expect(findBrokenLimit(limits, nothing, 500n)).toBeNull()
    expect(findBrokenLimit(limits, nothing, 501n)).toMatchObject({ scope: 'per-transfer' })
    expect(findBrokenLimit(limits, { ...nothing, day: 900n }, 100n)).toBeNull()
    expect(findBrokenLimit(limits, { ...nothing, day: 900n }, 101n)).toEqual({
      scope: 'day',
      limitMinor: 1_000n,
      usedMinor: 900n,
      remainingMinor: 100n,
    })
  })

  it('never say that less than nothing is left', () => {
    const broken = findBrokenLimit(limits, { ...nothing, day: 1_200n }, 1n)
    expect(broken?.remainingMinor).toBe(0n)
  })

  it('are those of the country, else those of all countries, else none', () => {
    const row = (country: string, scope: 'day' | 'month', limitMinor: bigint | null) => ({
      country,
      scope,
      limitMinor,
    })
    const rows = [row('*', 'day', 10n), row('KE', 'day', 5n), row('*', 'month', 20n)]
    expect(pickLimits(rows, 'KE')).toMatchObject({ day: 5n, month: 20n, lifetime: null })
    expect(pickLimits(rows, 'DE')).toMatchObject({ day: 10n })
  })

  it('count UTC days and months', () => {
    const now = new Date('2026-12-31T23:59:59.999Z')
    expect([windowKey('day', now), windowKey('month', now), windowKey('lifetime', now)]).toEqual([
      '2026-12-31',
      '2026-12',
      'all',
    ])
    expect(windowEnd('month', now)?.toISOString()).toBe('2027-01-01T00:00:00.000Z')
    expect(windowEnd('lifetime', now)).toBeNull()
  })

  it('say the limit, and at zero what to do', () => {
    const broken = {
      scope: 'day',
      limitMinor: 1_000_000n,
      usedMinor: 0n,
      remainingMinor: 5n,
    } as const
    expect(limitAnswer(broken)).toEqual({
      code: 'compliance.limit-exceeded',
      details: { scope: 'day', limit: '10,000.00 EUR', used: '0.00 EUR', remaining: '0.05 EUR' },
    })
    expect(limitAnswer({ ...broken, limitMinor: 0n }).code).toBe('compliance.not-verified')
  })
})
