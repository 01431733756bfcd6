import { idOf, newUuid } from '@corridor/kernel/ids'
import { describe, expect, it } from 'vitest'
import { type ExposureRow, positionsOf, usedPercent } from './exposure.ts'

const row = (over: Partial<ExposureRow>): ExposureRow => ({
  id: newUuid(),
  kind: 'liquidity',
  currency: 'EUR',
  posted: 0n,
  heldOut: 0n,
  heldIn: 0n,
  floorMinor: null,
  ceilingMinor: null,
  ...over,
})

describe('the position book', () => {
  it('has one line per currency, from the accounts of the house', () => {
    const liquidity = row({ posted: -12_345n, floorMinor: -20_000n, ceilingMinor: 50_000n })
    const rows = [
      liquidity,
      row({ kind: 'fx-spread', posted: 77n }),
      row({ kind: 'residue', posted: 3n }),
      row({ kind: 'fx-spread', currency: 'JPY', posted: 9n }),
    ]
    expect(positionsOf(rows)).toEqual([
      {
        currency: 'EUR',
        accountId: idOf('acc', liquidity.id),
        open: { amount: '-123.45', currency: 'EUR' },
        realisedSpread: { amount: '0.77', currency: 'EUR' },
        residue: { amount: '0.03', currency: 'EUR' },
        floor: { limit: { amount: '-200.00', currency: 'EUR' }, usedPercent: '61.8' },
        ceiling: { limit: { amount: '500.00', currency: 'EUR' }, usedPercent: '0.0' },
      },
      {
        currency: 'JPY',
        accountId: null,
        open: { amount: '0', currency: 'JPY' },
        realisedSpread: { amount: '9', currency: 'JPY' },
        residue: { amount: '0', currency: 'JPY' },
        floor: null,
        ceiling: null,
      },
    ])
  })

  it('counts what is set aside as moved, as the limits do', () => {
    const [line] = positionsOf([
      row({ posted: 0n, heldOut: 50n, heldIn: 25n, floorMinor: -100n, ceilingMinor: 100n }),
    ])
    expect([line?.floor?.usedPercent, line?.ceiling?.usedPercent]).toEqual(['50.0', '25.0'])
  })
})

describe('the use of a limit', () => {
  it.each([
    [1000n, 0n, '0.0'],
    [1000n, -5n, '0.0'],
    [1000n, 1n, '0.1'],
    [3n, 1n, '33.4'],
    [1_000_000n, 999_999n, '99.9'],
    [1000n, 1000n, '100.0'],
    [9_223_372_036_854_775_807n, 9_223_372_036_854_775_806n, '99.9'],
    [0n, 0n, '100.0'],
    [0n, -1n, '0.0'],
    [-10n, -10n, '100.0'],
    [-10n, -11n, '0.0'],
  ])('%s with %s reached reads %s', (limit, reached, percent) => {
    expect(usedPercent(limit, reached)).toBe(percent)
  })
})
