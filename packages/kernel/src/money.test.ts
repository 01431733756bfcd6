import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currencyCodes, exponentOf, isCurrency } from './currency.ts'
import {
  add,
  compare,
  formatAmount,
  fromWire,
  isAmount,
  isPositive,
  maxMinor,
  money,
  negate,
  parseAmount,
  subtract,
  toWire,
  zero,
} from './money.ts'
import { currencySchema, positiveMoneySchema, wireMoneySchema } from './money-schema.ts'

const anyMoney = fc
  .tuple(fc.bigInt({ min: -maxMinor, max: maxMinor }), fc.constantFrom(...currencyCodes))
  .map(([minor, currency]) => money(minor, currency))

describe('amounts as text', () => {
  it('are amounts just where they can be read', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 21 })
    const text = fc.oneof(
      anyMoney.map(formatAmount),
      digits,
      fc
        .tuple(fc.constantFrom('', '-'), digits, fc.constantFrom('', '.'), digits)
        .map((parts) => parts.join('')),
      fc.string(),
      fc.constantFrom('0', '-0', '-0.00', '1.', '.5', '01', '1e3', ' 1', '9223372036854775808'),
    )
    const isSame = fc.property(
      text,
      fc.constantFrom(...currencyCodes),
      (amount, currency) => isAmount(amount, currency) === (parseAmount(amount, currency) !== null),
    )
    fc.assert(isSame, { numRuns: 10_000 })
    const others: unknown[] = [['1'], 1, null]
    for (const other of others) expect(isAmount(other as string, 'EUR')).toBe(false)
  })

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

  it('take every digit that 64 bits hold, and no more', () => {
    for (const currency of ['JPY', 'EUR', 'KWD', 'CLF'] as const) {
      const most = formatAmount(money(maxMinor, currency))
      expect(parseAmount(most, currency)?.minor).toBe(maxMinor)
      expect(parseAmount(`-${most}`, currency)?.minor).toBe(-maxMinor)
      const tooMuch = most.replace(/7$/, '8')
      expect(parseAmount(tooMuch, currency)).toBeNull()
      expect(parseAmount(`-${tooMuch}`, currency)).toBeNull()
    }
  })

  it.each(
    [
      1,
      -1,
      1n,
      ['1'],
      [['1']],
      new String('1'),
      null,
      undefined,
      true,
      { toString: () => '1' },
    ].map((amount) => [fc.stringify(amount), amount]),
  )('are texts and nothing that reads like one: %s', (_, amount) => {
    expect(parseAmount(amount as string, 'EUR')).toBeNull()
    expect(wireMoneySchema.safeParse({ amount, currency: 'EUR' }).success).toBe(false)
    expect(() => fromWire({ amount: amount as string, currency: 'EUR' })).toThrow(TypeError)
  })

  it('are read back only when they are whole', () => {
    for (const [amount, currency] of [
      ['1e3', 'EUR'],
      ['1', 'XXX'],
      ['0.001', 'EUR'],
    ] as const) {
      expect(() => fromWire({ amount, currency })).toThrow(new TypeError('malformed money'))
    }
    expect(fromWire({ amount: '0', currency: 'EUR' })).toEqual(money(0n, 'EUR'))
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

describe('a refused input', () => {
  const problemOf = (input: unknown) =>
    positiveMoneySchema.safeParse(input).error?.issues.map((issue) => issue.message)

  it('is told what is wrong with it', () => {
    expect(problemOf({ amount: '1', currency: 'XXX' })).toContain('currency-unsupported')
    expect(problemOf({ amount: '1.234', currency: 'EUR' })).toContain('amount-malformed')
    for (const amount of ['0', '0.00', '-1', '-0.01']) {
      expect(problemOf({ amount, currency: 'EUR' })).toEqual(['amount-not-positive'])
    }
  })

  it('has no more than 24 characters', () => {
    expect(problemOf({ amount: '1'.repeat(25), currency: 'EUR' })?.[0]).toMatch(/24/)
    expect(
      wireMoneySchema.safeParse({ amount: '-92233720368547758.07', currency: 'EUR' }).success,
    ).toBe(true)
  })

  it('has a currency that is a text', () => {
    for (const code of ['eur', 'XXX', '', 'toString', ['EUR'], new String('EUR'), null, 978]) {
      expect(isCurrency(code)).toBe(false)
      expect(currencySchema.safeParse(code).success).toBe(false)
    }
    expect(currencySchema.safeParse('EUR').success).toBe(true)
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

  it('compare as less, equal and more, and know what is above zero', () => {
    const [one, two] = [money(1n, 'EUR'), money(2n, 'EUR')]
    expect([compare(one, two), compare(one, money(1n, 'EUR')), compare(two, one)]).toEqual([
      -1, 0, 1,
    ])
    expect([money(1n, 'JPY'), zero('JPY'), money(-1n, 'JPY')].map(isPositive)).toEqual([
      true,
      false,
      false,
    ])
    expect(zero('KWD')).toEqual({ minor: 0n, currency: 'KWD' })
    expect(negate(money(5n, 'KWD'))).toEqual({ minor: -5n, currency: 'KWD' })
  })

  it('never mix currencies', () => {
    expect(() => add(money(1n, 'EUR'), money(1n, 'USD'))).toThrow(
      new TypeError('cannot combine EUR with USD'),
    )
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
