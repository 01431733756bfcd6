import type { CurrencyCode } from '@corridor/kernel/currency'
import { maxMinor } from '@corridor/kernel/money'
import { describe, expect, it } from 'vitest'
import { customerRateOf, type PriceInput, priceConversion, smallestSourceMinor } from './fees.ts'

// The edges of the price: nothing, one unit, exact equality, the largest number. Every answer is worked out by hand.

const free = { variablePercent: '0', fixedMinor: 0n }

const priceOf = (change: Partial<PriceInput>) =>
  priceConversion({
    source: 'EUR',
    target: 'USD',
    fixed: 'source',
    amountMinor: 100_00n,
    rate: '1',
    fee: free,
    ...change,
  })

describe('one minor unit', () => {
  it.each([
    ['EUR', 'USD'],
    ['JPY', 'KRW'],
    ['KWD', 'BHD'],
    ['CLF', 'UYW'],
  ] as const)('%s to %s is converted whole where nothing is charged', (source, target) => {
    for (const fixed of ['source', 'target'] as const) {
      expect(priceOf({ source, target, fixed, amountMinor: 1n })).toMatchObject({
        sourceMinor: 1n,
        targetMinor: 1n,
        variableFeeMinor: 0n,
        fixedFeeMinor: 0n,
        convertedMinor: 1n,
        liquidityMinor: 1n,
        spreadMinor: 0n,
        residueMinor: 0n,
      })
    }
  })

  it('that would arrive as nothing is refused, and so is nothing', () => {
    // 1 cent at 0.99 is 0.99 of a cent, down
    expect(priceOf({ amountMinor: 1n, rate: '0.99' })).toBe('amount-too-small')
    expect(priceOf({ amountMinor: 0n })).toBe('amount-too-small')
    expect(priceOf({ fixed: 'target', amountMinor: 0n })).toBe('amount-too-small')
  })

  it('arrives when a part of a source unit pays for it: the source is rounded up to a whole one', () => {
    // 1 cent at 3 costs a third of a cent: one is taken, all of it buys, and no unit is a residue
    expect(priceOf({ fixed: 'target', amountMinor: 1n, rate: '3' })).toMatchObject({
      sourceMinor: 1n,
      convertedMinor: 1n,
      liquidityMinor: 1n,
      residueMinor: 0n,
      unrounded: '0.003333333333',
    })
  })
})

describe('fees', () => {
  it('take all of what is not above them', () => {
    const fee = { variablePercent: '0.5', fixedMinor: 2_00n }
    expect(priceOf({ amountMinor: 2_00n, fee })).toBe('amount-too-small')
    expect(priceOf({ amountMinor: 1_99n, fee })).toBe('amount-too-small')
    expect(priceOf({ amountMinor: 1n, fee })).toBe('amount-too-small')
    expect(priceOf({ amountMinor: 2_01n, fee })).toMatchObject({
      variableFeeMinor: 0n,
      fixedFeeMinor: 2_00n,
      convertedMinor: 1n,
      targetMinor: 1n,
    })
  })

  it('may be the same amount twice', () => {
    // 2.01 less 0.01 is 2.00 = x + 0.005 x; x = 199.0049..., its half percent is 0.99502... -> 1 cent
    const fee = { variablePercent: '0.5', fixedMinor: 1n }
    expect(priceOf({ amountMinor: 2_01n, fee })).toMatchObject({
      variableFeeMinor: 1n,
      fixedFeeMinor: 1n,
      convertedMinor: 1_99n,
    })
  })

  it('that round to nothing refuse the price, and one unit more makes them one unit', () => {
    // 1 % of 0.50 is half a cent, which goes to the even 0; 1 % of 0.51 is 0.51 of a cent
    const fee = { variablePercent: '1', fixedMinor: 0n }
    expect(priceOf({ fixed: 'target', amountMinor: 50n, fee })).toBe('amount-too-small')
    expect(priceOf({ fixed: 'target', amountMinor: 51n, fee })).toMatchObject({
      sourceMinor: 52n,
      variableFeeMinor: 1n,
      convertedMinor: 51n,
    })
  })

  it('that round to nothing stand beside a fixed one', () => {
    const fee = { variablePercent: '1', fixedMinor: 3n }
    expect(priceOf({ fixed: 'target', amountMinor: 50n, fee })).toMatchObject({
      // x + vx = 50.5, up: 51; the cent that nobody charged and nothing cost is the residue
      sourceMinor: 54n,
      variableFeeMinor: 0n,
      fixedFeeMinor: 3n,
      convertedMinor: 51n,
      liquidityMinor: 50n,
      residueMinor: 1n,
    })
  })

  it('that take more than the rounded source leaves nothing to convert', () => {
    // x = 0.2: x + 3x = 0.8, up to one cent; the fee is 0.6, which is one cent as well
    const fee = { variablePercent: '300', fixedMinor: 0n }
    expect(priceOf({ fixed: 'target', amountMinor: 1n, rate: '5', fee })).toBe('amount-too-small')
  })

  it('rounded up by more than the source leave less than x, and nothing is a residue', () => {
    // x = 60 / 0.99 = 60.6060..., vx = 0.6060... -> 1; source = 61.2121..., up 62; 61 are left, which is x rounded up
    const fee = { variablePercent: '1', fixedMinor: 0n }
    expect(priceOf({ fixed: 'target', amountMinor: 60n, rate: '0.99', fee })).toMatchObject({
      sourceMinor: 62n,
      variableFeeMinor: 1n,
      convertedMinor: 61n,
      liquidityMinor: 61n,
      residueMinor: 0n,
    })
    // x = 94 / 1.25 = 75.2, vx = 0.752 -> 1; source = 75.952, up 76; 75 are left for a price of 75.2
    expect(priceOf({ fixed: 'target', amountMinor: 94n, rate: '1.25', fee })).toMatchObject({
      sourceMinor: 76n,
      variableFeeMinor: 1n,
      convertedMinor: 75n,
      liquidityMinor: 75n,
      residueMinor: 0n,
    })
  })
})

describe('the largest number', () => {
  it('is priced, and one more is not, on either side', () => {
    expect(priceOf({ amountMinor: maxMinor })).toMatchObject({
      sourceMinor: maxMinor,
      targetMinor: maxMinor,
      residueMinor: 0n,
    })
    expect(priceOf({ fixed: 'target', amountMinor: maxMinor })).toMatchObject({
      sourceMinor: maxMinor,
    })
    expect(priceOf({ amountMinor: maxMinor + 1n, rate: '0.5' })).toBe('amount-too-large')
    expect(priceOf({ amountMinor: maxMinor / 2n, rate: '2' })).toMatchObject({
      targetMinor: maxMinor - 1n,
    })
    expect(priceOf({ amountMinor: maxMinor / 2n + 1n, rate: '2' })).toBe('amount-too-large')
    expect(priceOf({ fixed: 'target', amountMinor: maxMinor + 1n, rate: '2' })).toBe(
      'amount-too-large',
    )
    // its price fits, its fee does not
    const fee = { variablePercent: '0', fixedMinor: 1n }
    expect(priceOf({ fixed: 'target', amountMinor: maxMinor - 1n, fee })).toMatchObject({
      sourceMinor: maxMinor,
    })
    expect(priceOf({ fixed: 'target', amountMinor: maxMinor, fee })).toBe('amount-too-large')
  })
})

describe('a fixed source', () => {
  it.each<[CurrencyCode, CurrencyCode, bigint, string, bigint, bigint, bigint]>([
    // source, target, amount, rate, target minor, liquidity, residue
    ['EUR', 'USD', 7n, '1.1', 7n, 7n, 0n], // 7.7 down; 7 / 1.1 = 6.36, up
    ['EUR', 'USD', 11n, '0.3', 3n, 10n, 1n], // 3.3 down; 3 / 0.3 = 10
    ['JPY', 'KWD', 7n, '0.002', 14n, 7n, 0n], // 0.014 KWD
    ['JPY', 'EUR', 199n, '0.005', 99n, 198n, 1n], // 0.995 EUR, down; 0.99 / 0.005 = 198
    ['KWD', 'JPY', 1_999n, '500.5', 1_000n, 1_999n, 0n], // 1000.4995 down; 1000 / 500.5 = 1.998002, up
    ['KWD', 'EUR', 1_234n, '3', 370n, 1_234n, 0n], // 3.702 down; 3.70 / 3 = 1.2333.., up
    ['KWD', 'EUR', 1_999n, '0.5', 99n, 1_980n, 19n], // 0.9995 down; 0.99 / 0.5 = 1.980
  ])(
    'of %s to %s: %s at %s gives %s, which %s buy; residue %s',
    (source, target, amountMinor, rate, targetMinor, liquidityMinor, residueMinor) => {
      expect(priceOf({ source, target, amountMinor, rate })).toMatchObject({
        targetMinor,
        liquidityMinor,
        residueMinor,
        spreadMinor: 0n,
        convertedMinor: amountMinor,
      })
    },
  )
})

describe('a spread', () => {
  it('is what the mid-market price leaves of what was bought, rounded for the liquidity', () => {
    // 7 at 1.1 less 50 % = 0.55: 3.85, down 3; 3 / 0.55 = 5.45, up 6; 3 / 1.1 = 2.72, up 3
    const fee = { ...free, spreadPercent: '50' }
    expect(priceOf({ amountMinor: 7n, rate: '1.1', fee })).toMatchObject({
      targetMinor: 3n,
      liquidityMinor: 3n,
      spreadMinor: 3n,
      residueMinor: 1n,
    })
    // 4 / 3 = 1.33, up 2, where a half would go down
    expect(priceOf({ fixed: 'target', amountMinor: 4n, rate: '3', fee })).toMatchObject({
      sourceMinor: 3n,
      liquidityMinor: 2n,
      spreadMinor: 1n,
    })
  })

  it('leaves the rate as it is written when there is none', () => {
    expect(customerRateOf('1.5')).toBe('1.5')
    expect(customerRateOf('1.5', '0')).toBe('1.5')
    expect(customerRateOf('1.5', '0.000')).toBe('1.5')
    expect(customerRateOf('2', '99.99')).toBe('0.000200000000000')
  })

  it.each(['100', '100.01', '250'])('of %s %% leaves nothing', (percent) => {
    expect(() => customerRateOf('1.2', percent)).toThrow(
      new RangeError(`a spread of ${percent} % leaves nothing`),
    )
  })
})

describe('the smallest amount', () => {
  it.each<[string, Parameters<typeof smallestSourceMinor>[0], bigint]>([
    // 1 / 1 and one more
    ['two units without a fee', { source: 'EUR', target: 'USD', rate: '1', fee: free }, 2n],
    // 1 / (2 * 0.0045) = 111.1: x = 112, which costs 112.504
    [
      'what makes a fee of one unit',
      { source: 'EUR', target: 'USD', rate: '1.1684', fee: { ...free, variablePercent: '0.45' } },
      113n,
    ],
    // 1 / (2 * 0.003) = 166.7: x = 167, which costs 167.501
    [
      'what makes a fee of one unit, at 0.3 %',
      { source: 'EUR', target: 'USD', rate: '1.1684', fee: { ...free, variablePercent: '0.3' } },
      168n,
    ],
    // x = 2 costs 2.009 and 5 more
    [
      'what is above a fixed fee',
      {
        source: 'EUR',
        target: 'USD',
        rate: '1.1684',
        fee: { variablePercent: '0.45', fixedMinor: 5n },
      },
      8n,
    ],
    // a cent costs 300.0000003 dong
    [
      'what one unit of a dearer currency costs',
      { source: 'VND', target: 'EUR', rate: '0.0000333333333333', fee: free },
      302n,
    ],
    // 1 / (2 * 0.005) = 100, so 101 would make a fee; a yen at 0.5 costs 2.000 KWD, and one fils more: x = 2001, + 0.5 %
    [
      'the larger of both',
      { source: 'KWD', target: 'JPY', rate: '0.5', fee: { ...free, variablePercent: '0.5' } },
      2012n,
    ],
  ])('is %s', (_, base, smallest) => {
    expect(smallestSourceMinor(base)).toBe(smallest)
    for (const more of [0n, 1n, 2n, 7n, 1_000n]) {
      const amountMinor = smallest + more
      expect(typeof priceConversion({ ...base, fixed: 'source', amountMinor })).toBe('object')
    }
  })
})
