import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currencyCodes, exponentOf } from './currency.ts'
import {
  add,
  compare,
  formatAmount,
  fromWire,
  maxMinor,
  money,
  negate,
  parseAmount,
  positiveMoneySchema,
  subtract,
  toWire,
  wireMoneySchema,
} from './money.ts'

const anyMoney = fc
  .tuple(fc.bigInt({ min: -maxMinor, max: maxMinor }), fc.constantFrom(...currencyCodes))
  .map(([minor, currency]) => money(minor, currency))

describe('amounts as text', () => {
  it('come back as they went, in every currency', () => {
    fc.assert(
      fc.property(anyMoney, (value) => {
        expect(parseAmount(formatAmount(value), value.currency)).toEqual(value)
        expect(fromWire(toWire(value))).toEqual(value)
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['0', 'JPY', 0n],
    ['1250', 'JPY', 1250n],
    ['12.34', 'EUR', 1234n],
    ['12.3', 'EUR', 1230n],
    ['-0.05', 'EUR', -5n],
    ['1.234', 'KWD', 1234n],
    ['92233720368547758.07', 'EUR', maxMinor],
  ] as const)('%s %s is %s minor units', (text, currency, minor) => {
    expect(parseAmount(text, currency)).toEqual({ minor, currency })
  })

  it.each([
    ['1e3', 'EUR'],
    ['0x10', 'EUR'],
    ['-0', 'EUR'],
    ['-0.00', 'EUR'],
    ['+1', 'EUR'],
    ['01', 'EUR'],
    ['.5', 'EUR'],
    ['5.', 'EUR'],
    ['1,5', 'EUR'],
    [' 1', 'EUR'],
    ['1 ', 'EUR'],
    ['', 'EUR'],
    ['NaN', 'EUR'],
    ['Infinity', 'EUR'],
    ['1.5', 'JPY'],
    ['1.005', 'EUR'],
    ['1.2345', 'KWD'],
    ['٣', 'EUR'],
    ['１２', 'EUR'],
    ['1_000', 'EUR'],
    ['92233720368547758.08', 'EUR'],
    ['99999999999999999999', 'JPY'],
  ] as const)('%j is no amount in %s', (text, currency) => {
    expect(parseAmount(text, currency)).toBeNull()
    expect(wireMoneySchema.safeParse({ amount: text, currency }).success).toBe(false)
  })

  it('show all digits of the currency', () => {
    expect(formatAmount(money(5n, 'JPY'))).toBe('5')
    expect(formatAmount(money(5n, 'EUR'))).toBe('0.05')
    expect(formatAmount(money(-1_234n, 'KWD'))).toBe('-1.234')
  })
})

describe('inputs', () => {
  it('are more than zero and carry nothing else', () => {
    expect(positiveMoneySchema.safeParse({ amount: '0.01', currency: 'EUR' }).success).toBe(true)
    for (const input of [
      { amount: '0', currency: 'EUR' },
      { amount: '0.00', currency: 'EUR' },
      { amount: '-1', currency: 'EUR' },
      { amount: '1', currency: 'XXX' },
      { amount: '1', currency: 'eur' },
      { amount: '1', currency: 'constructor' },
      { amount: 1, currency: 'EUR' },
      { amount: '1', currency: 'EUR', minor: '1' },
    ]) {
      expect(positiveMoneySchema.safeParse(input).success, JSON.stringify(input)).toBe(false)
    }
  })
})

describe('sums', () => {
  it('add up and undo each other', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt(), (a, b) => {
        const [x, y] = [money(a, 'EUR'), money(b, 'EUR')]
        expect(subtract(add(x, y), y)).toEqual(x)
        expect(add(x, negate(x)).minor).toBe(0n)
        expect(compare(x, y)).toBe(a < b ? -1 : a > b ? 1 : 0)
      }),
    )
  })

  it('never mix currencies', () => {
    expect(() => add(money(1n, 'EUR'), money(1n, 'USD'))).toThrow(TypeError)
    expect(() => subtract(money(1n, 'EUR'), money(1n, 'USD'))).toThrow(TypeError)
    expect(() => compare(money(1n, 'EUR'), money(1n, 'USD'))).toThrow(TypeError)
  })
})

describe('currencies', () => {
  it('have their ISO 4217 exponents', () => {
    expect([exponentOf('JPY'), exponentOf('EUR'), exponentOf('KWD'), exponentOf('CLF')]).toEqual([
      0, 2, 3, 4,
    ])
    expect(currencyCodes).toContain('XCG')
    expect(currencyCodes).not.toContain('ANG')
  })
})
