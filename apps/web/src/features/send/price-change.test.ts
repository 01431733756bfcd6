import { describe, expect, it } from 'vitest'
import { priceChange } from './price-change.ts'

const amounts = (fixed: 'source' | 'target', source: string, target: string) => ({
  fixed,
  source: { amount: source, currency: 'EUR' as const },
  target: { amount: target, currency: 'JPY' as const },
})

describe('priceChange', () => {
  it('is nothing when the amounts are the same', () => {
    const price = amounts('source', '100.00', '16000')
    expect(priceChange(price, price)).toBeNull()
  })

  it.each([
    ['source', '100.00', '15990', true, 'target', '10'],
    ['source', '100.00', '16010', false, 'target', '10'],
    ['target', '100.25', '16000', true, 'source', '0.25'],
    ['target', '99.75', '16000', false, 'source', '0.25'],
  ] as const)('%s fixed: %s, %s', (fixed, source, target, isWorse, side, difference) => {
    const change = priceChange(amounts(fixed, '100.00', '16000'), amounts(fixed, source, target))
    expect(change).toMatchObject({ isWorse, side, difference: { amount: difference } })
  })
})
