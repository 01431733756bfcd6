import { describe, expect, it } from 'vitest'
import { customerRateOf, type PriceInput, priceConversion, smallestSourceMinor } from './fees.ts'

const price = (input: PriceInput) => {
  const result = priceConversion(input)
  if (typeof result === 'string') throw new Error(result)
  return result
}

describe('priceConversion', () => {
  it('prices the worked example: S = 200, v = 0.5 %, f = 1', () => {
    const result = price({
      source: 'EUR',
      target: 'USD',
      fixed: 'source',
      amountMinor: 200_00n,
      rate: '1.10000000000',
      fee: { variablePercent: '0.5', fixedMinor: 1_00n },
    })
    // x = (200 - 1) / 1.005 = 198.0099502487..., variable fee 0.005 x = 0.990049... -> 0.99
    expect(result.unrounded).toBe('198.009950248756')
    expect(result.variableFeeMinor).toBe(99n)
    expect(result.fixedFeeMinor).toBe(1_00n)
    expect(result.convertedMinor).toBe(198_01n)
    // 198.01 * 1.1 = 217.811, down
    expect(result.targetMinor).toBe(217_81n)
    expect(result.liquidityMinor).toBe(198_01n)
    expect(result.residueMinor).toBe(0n)
  })

  it('prices 250.00 GBP to USD from the ECB rates of 13 April 2026, by hand', () => {
    // 1 EUR = 0.87058 GBP = 1.1684 USD, so 1 GBP = 1.1684 / 0.87058 = 1.342093776563... USD
    //   0.87058 * 1.342 = 1.16831836; 1.1684 - 1.16831836 = 0.00008164; 0.00008164 / 0.87058 = 0.0000937765627
    // v = 0.45 %, f = 0.60 GBP:  x = 249.40 / 1.0045 = 248.282727725236
    //   variable = 0.0045 * x = 1.11727... -> 1.12;  converted = 250 - 0.60 - 1.12 = 248.28
    // target = 248.28 * 1.34209377656 = 333.2150428... -> 333.21
    const result = price({
      source: 'GBP',
      target: 'USD',
      fixed: 'source',
      amountMinor: 250_00n,
      rate: '1.34209377656',
      fee: { variablePercent: '0.45', fixedMinor: 60n },
    })
    expect(result).toEqual({
      sourceMinor: 250_00n,
      targetMinor: 333_21n,
      variableFeeMinor: 1_12n,
      fixedFeeMinor: 60n,
      convertedMinor: 248_28n,
      liquidityMinor: 248_28n,
      spreadMinor: 0n,
      residueMinor: 0n,
      unrounded: '248.282727725236',
    })
  })

  it('rounds the source up under a fixed target', () => {
    // T = 100.00 USD at 1.1684: x = 85.587127695995 EUR; v = 0.5 %: 0.427935... -> 0.43
    // source = x + vx + 1 = 87.0150633..., up: 87.02; fees 1.43; 85.59 is left, which is x rounded up
    const result = price({
      source: 'EUR',
      target: 'USD',
      fixed: 'target',
      amountMinor: 100_00n,
      rate: '1.16840000000',
      fee: { variablePercent: '0.5', fixedMinor: 1_00n },
    })
    expect(result.unrounded).toBe('85.587127695995')
    expect(result.sourceMinor).toBe(87_02n)
    expect(result.variableFeeMinor).toBe(43n)
    expect(result.convertedMinor).toBe(85_59n)
    expect(result.liquidityMinor).toBe(85_59n)
    expect(result.residueMinor).toBe(0n)
    expect(result.targetMinor).toBe(100_00n)
  })

  it('books what bought nothing as residue: 1003 KRW make 0.200 KWD, which 1000 KRW buy', () => {
    const result = price({
      source: 'KRW',
      target: 'KWD',
      fixed: 'source',
      amountMinor: 1003n,
      rate: '0.000200000000000',
      fee: { variablePercent: '0', fixedMinor: 0n },
    })
    expect(result.targetMinor).toBe(200n)
    expect(result.liquidityMinor).toBe(1000n)
    expect(result.residueMinor).toBe(3n)
  })

  it.each([
    // fixed target at rate 1: x is the amount, v*x in cents is named
    ['0.5', 100n, 0n, 'one half goes to the even 0'],
    ['0.5', 300n, 2n, 'one and a half to the even 2'],
    ['0.5', 500n, 2n, 'two and a half to the even 2'],
    ['0.5', 301n, 2n, 'a little more goes up'],
  ])('rounds fees half-even: %s %% of %s is %s (%s)', (variablePercent, amountMinor, expected) => {
    const result = price({
      source: 'EUR',
      target: 'EUR',
      fixed: 'target',
      amountMinor,
      rate: '1',
      fee: { variablePercent, fixedMinor: 10n },
    })
    expect(result.variableFeeMinor).toBe(expected)
  })

  it('refuses a price whose fee would round away, and takes the smallest amount that it names', () => {
    const base = {
      source: 'EUR',
      target: 'USD',
      rate: '1.16840000000',
      fee: { variablePercent: '0.45', fixedMinor: 0n },
    } as const
    const smallest = smallestSourceMinor(base)
    expect(priceConversion({ ...base, fixed: 'source', amountMinor: 1n })).toBe('amount-too-small')
    const at = (amountMinor: bigint) => priceConversion({ ...base, fixed: 'source', amountMinor })
    expect(at(smallest)).toMatchObject({ variableFeeMinor: 1n })
    expect(at(smallest - 2n)).toBe('amount-too-small')
  })

  it('refuses what fees eat up and what 64 bits do not hold', () => {
    const base = {
      source: 'EUR',
      target: 'VND',
      rate: '30000.0000000',
      fee: { variablePercent: '1.00', fixedMinor: 2_00n },
    } as const
    expect(priceConversion({ ...base, fixed: 'source', amountMinor: 2_00n })).toBe(
      'amount-too-small',
    )
    expect(priceConversion({ ...base, fixed: 'source', amountMinor: 2n ** 63n - 1n })).toBe(
      'amount-too-large',
    )
    expect(
      priceConversion({
        ...base,
        source: 'VND',
        target: 'EUR',
        rate: '0.0000333333333333',
        fixed: 'target',
        amountMinor: 2n ** 63n - 1n,
      }),
    ).toBe('amount-too-large')
  })
})

describe('a spread', () => {
  it('takes 1.5 % off the rate, and parts what buys the target', () => {
    // 100.00 EUR at 1.20 less 1.5 % = 1.182: target 118.20, which costs 98.50 EUR at 1.20; 1.50 EUR are the spread
    const result = price({
      source: 'EUR',
      target: 'USD',
      fixed: 'source',
      amountMinor: 100_00n,
      rate: '1.20000000000',
      fee: { variablePercent: '0', fixedMinor: 0n, spreadPercent: '1.50' },
    })
    expect(result).toMatchObject({
      convertedMinor: 100_00n,
      targetMinor: 118_20n,
      liquidityMinor: 98_50n,
      spreadMinor: 1_50n,
      residueMinor: 0n,
    })
  })

  it('is paid on top under a fixed target, in a currency of three digits for one of none', () => {
    // 10,000 JPY at 500 less 2 % = 490: x = 20.408163... KWD, up 20.409; 10,000 JPY cost 20.000 KWD at 500
    const result = price({
      source: 'KWD',
      target: 'JPY',
      fixed: 'target',
      amountMinor: 10_000n,
      rate: '500.000000000',
      fee: { variablePercent: '0', fixedMinor: 0n, spreadPercent: '2' },
    })
    expect(result).toMatchObject({
      sourceMinor: 20_409n,
      liquidityMinor: 20_000n,
      spreadMinor: 409n,
      residueMinor: 0n,
      unrounded: '20.408163265306',
    })
  })

  it('makes a rate of 12 digits that is applied as it is shown', () => {
    expect(customerRateOf('1.34209377656')).toBe('1.34209377656')
    expect(customerRateOf('1.34209377656', '0.00')).toBe('1.34209377656')
    // 1.34209377656 * 0.997 = 1.33806749523032
    expect(customerRateOf('1.34209377656', '0.3')).toBe('1.33806749523')
    expect(customerRateOf('0.0000333333333333', '50')).toBe('0.0000166666666666')
    expect(() => customerRateOf('1.2', '100')).toThrow(RangeError)
  })
})
