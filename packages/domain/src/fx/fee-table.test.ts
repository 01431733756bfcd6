import { isCurrency, walletCurrencies } from '@corridor/kernel/currency'
import { describe, expect, it } from 'vitest'
import { corridors, findCorridor, limitsOf } from './corridors/corridors.ts'
import { feeRuleOf, hasFees } from './fee-table.ts'

describe('the price list', () => {
  it('sends the same currency to another customer free of charge', () => {
    const rule = feeRuleOf({ source: 'EUR', target: 'EUR', payOut: 'internal', corridor: null })
    expect(rule).toEqual({ variablePercent: '0', fixedMinor: 0n })
  })

  it('converts for less than it pays out', () => {
    const corridor = findCorridor({ currency: 'INR' })
    const conversion = feeRuleOf({
      source: 'GBP',
      target: 'INR',
      payOut: 'conversion',
      corridor: null,
    })
    const bank = feeRuleOf({ source: 'GBP', target: 'INR', payOut: 'bank', corridor })
    expect(conversion).toEqual({ variablePercent: '0.45', fixedMinor: 0n })
    expect(bank).toEqual({ variablePercent: '0.70', fixedMinor: 54n })
  })

  it('has prices of their own for some pairs, and only the fixed fee without a conversion', () => {
    const corridor = findCorridor({ currency: 'EUR', country: 'FR' })
    expect(
      feeRuleOf({ source: 'GBP', target: 'EUR', payOut: 'conversion', corridor: null }),
    ).toEqual({
      variablePercent: '0.27',
      fixedMinor: 0n,
    })
    expect(feeRuleOf({ source: 'EUR', target: 'EUR', payOut: 'bank', corridor })).toEqual({
      variablePercent: '0',
      fixedMinor: 20n,
    })
  })

  it('knows every wallet currency, to and from every corridor', () => {
    for (const source of walletCurrencies) {
      expect(hasFees(source)).toBe(true)
      for (const corridor of corridors) {
        if (!isCurrency(corridor.currency) || !hasFees(corridor.currency))
          throw new Error('unknown')
        const rule = feeRuleOf({ source, target: corridor.currency, payOut: 'bank', corridor })
        expect(rule.fixedMinor > 0n).toBe(true)
        const limits = limitsOf(corridor)
        expect(limits.minimum.minor > 0n && limits.minimum.minor < limits.maximum.minor).toBe(true)
      }
    }
  })
})
