import { money } from '@corridor/kernel/money'
import { describe, expect, it } from 'vitest'
import { type PriceInput, priceConversion } from './fees.ts'
import { priceAt } from './pricing.ts'
import type { RateNow } from './rate-age.ts'

const now = new Date('2026-04-13T15:00:00Z')
const rateOf = (rate: string): RateNow => ({
  rate,
  asOf: '2026-04-13T14:00:00.000Z',
  source: 'ecb',
  isIndicative: false,
  isDated: false,
})

// there and back, each the inverse of the other to 12 digits
const pairs = [
  ['EUR', 'JPY', '186.750000000', '0.00535475234270'],
  ['EUR', 'USD', '1.16840000000', '0.855871276960'],
  ['KWD', 'VND', '85528.4552846', '0.0000116920152091'],
  ['GBP', 'KRW', '1999.65999678', '0.000500085015452'],
] as const

describe('round trips earn nothing by rounding (no arbitrage)', () => {
  it.each(pairs)(
    '10,000 round trips of 1 minor unit %s-%s are refused by the price list',
    (source, target, there, back) => {
      let profitMinor = 0n
      let refused = 0
      for (let trip = 0; trip < 10_000; trip++) {
        const out = priceAt(
          { source, target, fixed: 'source', amount: money(1n, source), payOut: 'conversion' },
          rateOf(there),
          now,
        )
        if (!out.ok) {
          expect(out.error.code).toBe('fx.amount-too-small')
          refused++
          continue
        }
        const home = priceAt(
          {
            source: target,
            target: source,
            fixed: 'source',
            amount: out.value.target,
            payOut: 'conversion',
          },
          rateOf(back),
          now,
        )
        profitMinor += (home.ok ? home.value.target.minor : 0n) - 1n
      }
      expect(profitMinor <= 0n).toBe(true)
      expect(refused).toBe(10_000)
    },
  )

  it.each(pairs)(
    '10,000 round trips %s-%s never gain, even without any fee',
    (source, target, there, back) => {
      const free = { variablePercent: '0', fixedMinor: 0n }
      let worst = 0n
      for (let trip = 0; trip < 10_000; trip++) {
        const amountMinor = BigInt((trip % 5_000) + 1)
        for (const fixed of ['source', 'target'] as const) {
          const out = take({ source, target, fixed, amountMinor, rate: there, fee: free })
          if (!out) continue
          const home = take({
            source: target,
            target: source,
            fixed: 'source',
            amountMinor: out.targetMinor,
            rate: back,
            fee: free,
          })
          const profit = (home?.targetMinor ?? 0n) - out.sourceMinor
          if (profit > worst) worst = profit
        }
      }
      expect(worst).toBe(0n)
    },
  )
})

function take(input: PriceInput) {
  const price = priceConversion(input)
  return typeof price === 'string' ? null : price
}
