import type { PastPrices } from '@corridor/domain/fx/history'
import { type CurrencyCode, exponentOf, type WalletCurrency } from '@corridor/kernel/currency'
import { type Money, money } from '@corridor/kernel/money'
import type { Random } from './random.ts'

const asked = money(1_000_000n, 'EUR')
const known = new WeakMap<PastPrices, Map<CurrencyCode, number>>()

/** About how many units of a currency one euro is: for choosing an amount, never for pricing one. */
function unitsPerEuro(prices: PastPrices, currency: WalletCurrency, at: Date): number {
  if (currency === 'EUR') return 1
  const rates = known.get(prices) ?? new Map<CurrencyCode, number>()
  known.set(prices, rates)
  const earlier = rates.get(currency)
  if (earlier !== undefined) return earlier
  const route = { source: 'EUR', target: currency, fixed: 'source', payOut: 'conversion' } as const
  const price = prices({ ...route, amount: asked }, at)
  if (!price.ok) throw new Error(`nothing is known of the rate of ${currency}`)
  const units = Number(price.value.rate.rate)
  rates.set(currency, units)
  return units
}

/**
 * An amount of a currency that is worth about so many euros and looks as people type it: two digits and noughts, now and
 * then with cents.
 */
export function typedAmount(
  random: Random,
  given: { readonly prices: PastPrices; readonly currency: WalletCurrency; readonly at: Date },
  euros: number,
): Money {
  const { currency } = given
  const units = euros * unitsPerEuro(given.prices, currency, given.at)
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(units, 1))) - 1)
  const whole = Math.max(1, Math.round(units / step)) * step
  const scale = 10n ** BigInt(exponentOf(currency))
  const cents = random.isBelow(0.2) ? BigInt(random.between(0, Number(scale) - 1)) : 0n
  return money(BigInt(whole) * scale + cents, currency)
}

/** About how many euros some money is worth. */
export function eurosOf(prices: PastPrices, amount: Money, at: Date): number {
  const { currency } = amount
  const units = Number(amount.minor) / 10 ** exponentOf(currency)
  return units / unitsPerEuro(prices, currency as WalletCurrency, at)
}
