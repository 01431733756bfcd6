import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divide, formatDecimal, inverse, multiply, parseDecimal, trimZeros } from './decimal.ts'

describe('divide', () => {
  it.each([
    [7n, 2n, 3n, 4n, 4n],
    [5n, 2n, 2n, 3n, 2n],
    [6n, 4n, 1n, 2n, 2n],
    [10n, 4n, 2n, 3n, 2n],
    [1n, 3n, 0n, 1n, 0n],
    [2n, 3n, 0n, 1n, 1n],
    [9n, 3n, 3n, 3n, 3n],
    [0n, 7n, 0n, 0n, 0n],
  ])('%s / %s is %s down, %s up, %s half-even', (n, d, down, up, even) => {
    expect([divide(n, d, 'down'), divide(n, d, 'up'), divide(n, d, 'half-even')]).toEqual([
      down,
      up,
      even,
    ])
  })

  it('is never off by a whole unit, and rounds as named', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 2n ** 80n }),
        fc.bigInt({ min: 1n, max: 2n ** 40n }),
        (n, d) => {
          const [down, up, even] = [
            divide(n, d, 'down'),
            divide(n, d, 'up'),
            divide(n, d, 'half-even'),
          ]
          expect(down * d <= n && n < (down + 1n) * d).toBe(true)
          expect(up - down).toBe(n % d === 0n ? 0n : 1n)
          const error = even * d - n
          expect((error < 0n ? -error : error) * 2n <= d).toBe(true)
        },
      ),
    )
  })

  it('takes no negative and no zero', () => {
    for (const [n, d] of [
      [-1n, 2n],
      [1n, 0n],
      [0n, 0n],
      [1n, -1n],
      [0n, -5n],
      [-1n, -1n],
    ] as const) {
      expect(() => divide(n, d, 'down'), `${n} / ${d}`).toThrow(
        new RangeError('divide takes n >= 0 and d > 0'),
      )
    }
  })
})

describe('decimals', () => {
  it('are read exactly and written as named', () => {
    expect(parseDecimal('1.0842')).toEqual({ numerator: 10_842n, denominator: 10_000n })
    expect(formatDecimal(parseDecimal('2'), 3, 'down')).toBe('2.000')
    expect(formatDecimal({ numerator: 1n, denominator: 3n }, 4, 'up')).toBe('0.3334')
    expect(formatDecimal({ numerator: 7n, denominator: 2n }, 0, 'half-even')).toBe('4')
    expect(trimZeros('1.0800')).toBe('1.08')
    expect(trimZeros('100')).toBe('100')
    expect(trimZeros('1.000')).toBe('1')
  })

  it('are read to 18 digits on either side, and not further', () => {
    const digits = '123456789012345678'
    expect(parseDecimal(`${digits}.${digits}`)).toEqual({
      numerator: 123_456_789_012_345_678_123_456_789_012_345_678n,
      denominator: 10n ** 18n,
    })
    expect(() => parseDecimal(`${digits}9`)).toThrow(TypeError)
    expect(() => parseDecimal(`0.${digits}9`)).toThrow(TypeError)
  })

  it.each(['', '-1', '1e3', '.5', '01', '1.', 'NaN', '１'])('%j is none', (text) => {
    expect(() => parseDecimal(text)).toThrow(new TypeError('not a plain decimal'))
  })

  it('multiply and invert exactly', () => {
    const rate = parseDecimal('1.1684')
    expect(multiply(rate, inverse(rate))).toEqual({
      numerator: 11_684n * 10_000n,
      denominator: 10_000n * 11_684n,
    })
    expect(() => inverse({ numerator: 0n, denominator: 1n })).toThrow(
      new RangeError('zero has no inverse'),
    )
    expect(() => inverse({ numerator: -1n, denominator: 1n })).toThrow(RangeError)
  })
})
