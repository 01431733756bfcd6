import { currencyCodes } from '@corridor/kernel/currency'
import { newId } from '@corridor/kernel/ids'
import { fromWire, maxMinor, money } from '@corridor/kernel/money'
import { describe, expect, it } from 'vitest'
import { legsOf, mirrored } from './posting-legs.ts'

const base = {
  sourceWalletId: newId('wal'),
  targetWalletId: newId('wal'),
  fee: money(142n, 'EUR'),
  liquidity: money(9_857n, 'EUR'),
  spread: money(0n, 'EUR'),
  residue: money(1n, 'EUR'),
}

/** What each currency's accounts gain and lose together. */
const sums = (legs: ReturnType<typeof legsOf>) => {
  const total = new Map<string, bigint>()
  for (const leg of legs) {
    const { minor, currency } = fromWire(leg.amount)
    for (const [ref, sign] of [
      [leg.from, -1n],
      [leg.to, 1n],
    ] as const) {
      const account = ref.kind === 'wallet' ? ref.walletId : `${ref.role}:${ref.currency}`
      const key = `${account}:${currency}`
      total.set(key, (total.get(key) ?? 0n) + sign * minor)
    }
  }
  return total
}

describe('legsOf', () => {
  it('takes from the sender exactly what the quote says: converted, fee and residue', () => {
    const target = money(1_234_567n, 'JPY')
    const total = sums(legsOf({ ...base, kind: 'send', target }))
    expect(total.get(`${base.sourceWalletId}:EUR`)).toBe(-10_000n)
    expect(total.get(`${base.targetWalletId}:JPY`)).toBe(1_234_567n)
    expect(total.get('fees:EUR:EUR')).toBe(142n)
    expect(total.get('residue:EUR:EUR')).toBe(1n)
  })

  it('books the spread to an account of its own', () => {
    const target = money(1_230_000n, 'JPY')
    const split = { liquidity: money(9_807n, 'EUR'), spread: money(50n, 'EUR') }
    const total = sums(legsOf({ ...base, ...split, kind: 'send', target }))
    expect(total.get(`${base.sourceWalletId}:EUR`)).toBe(-10_000n)
    expect(total.get('liquidity:EUR:EUR')).toBe(9_807n)
    expect(total.get('fx-spread:EUR:EUR')).toBe(50n)
    expect(total.get('fees:EUR:EUR')).toBe(142n)
  })

  it('keeps one currency out of the liquidity accounts', () => {
    const legs = legsOf({
      ...base,
      kind: 'send',
      target: money(9_857n, 'EUR'),
      fee: money(0n, 'EUR'),
      residue: money(0n, 'EUR'),
    })
    expect(legs).toHaveLength(1)
  })

  it('pays a bank through the rail account of its currency', () => {
    const total = sums(
      legsOf({ ...base, kind: 'payout', targetWalletId: null, target: money(8_500n, 'GBP') }),
    )
    expect(total.get('rail-transit:GBP:GBP')).toBe(8_500n)
  })

  it('balances every pair of currencies, whatever each part comes to', { timeout: 600_000 }, () => {
    // 27,225 pairs, and with them amounts from nothing to what five parts of 64 bits hold
    const rounds = process.env.DEEP === '1' ? 36 : 4
    const parts = [0n, 1n, 9n, 100n, 10n ** 9n + 1n, 2n ** 53n - 1n, 2n ** 53n + 1n, maxMinor / 5n]
    let at = 0
    const next = () => {
      at = (at * 5 + 3) % 8_191
      return parts[at % parts.length] ?? 0n
    }
    for (let round = 0; round < rounds; round++) {
      for (const source of currencyCodes) {
        for (const currency of currencyCodes) {
          const [fee, spread, residue] = [next(), next(), next()]
          const target = money(next() + 1n, currency)
          const bought = source === currency ? target.minor : next() + 1n
          const legs = legsOf({
            ...base,
            kind: 'send',
            target,
            fee: money(fee, source),
            liquidity: money(bought, source),
            spread: money(spread, source),
            residue: money(residue, source),
          })
          const total = sums(legs)
          const gained = total.get(`${base.targetWalletId}:${currency}`)
          const given = total.get(`${base.sourceWalletId}:${source}`)
          const booked = [...total.values()].reduce((sum, minor) => sum + minor, 0n)
          if (
            given !== -(bought + fee + spread + residue) ||
            gained !== target.minor ||
            booked !== 0n ||
            (source !== currency &&
              total.get(`liquidity:${currency}:${currency}`) !== -target.minor) ||
            legs.some((leg) => fromWire(leg.amount).minor <= 0n)
          ) {
            throw new Error(`${source} to ${currency}: ${JSON.stringify(legs)}`)
          }
        }
      }
    }
  })

  it('is undone to the last unit by its mirror', () => {
    const legs = legsOf({ ...base, kind: 'payout', targetWalletId: null, target: money(5n, 'JPY') })
    const both = sums([...legs, ...mirrored(legs)])
    expect([...both.values()].every((sum) => sum === 0n)).toBe(true)
  })
})
