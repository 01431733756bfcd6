import type { FixedSide, PayOut } from '@corridor/domain/fx/contract'
import { type CurrencyCode, exponentOf } from '@corridor/kernel/currency'
import { parseAmount, toWire, type WireMoney } from '@corridor/kernel/money'

/** How money reaches whom: a bank's account, or a wallet here. */
export type Way = 'bank' | 'internal'

/** What somebody wants priced, as it stands in two amount boxes. */
export type PriceAsk<W extends PayOut = Way> = {
  readonly from: CurrencyCode
  readonly to: CurrencyCode
  /** The box that was typed in; the other one follows. */
  readonly fixed: FixedSide
  /** Plain decimal text of the fixed box, or empty. */
  readonly amount: string
  readonly way: W
  readonly country?: string
  /** Kind of account, where it is known. */
  readonly method?: string
}

/** The typed amount as money; null while there is none, or nothing but zeros. */
export function typedMoney(ask: Pick<PriceAsk, 'from' | 'to' | 'fixed' | 'amount'>) {
  const money = parseAmount(
    ask.amount.replace(/\.$/, ''),
    ask.fixed === 'source' ? ask.from : ask.to,
  )
  return money && money.minor > 0n ? toWire(money) : null
}

/**
 * The same amount in another currency's digits. Noughts that it does not have are left out; other digits stay, so that
 * the box says what the currency cannot hold: an amount is never changed in silence.
 */
export function fitAmount(amount: string, currency: CurrencyCode): string {
  const [whole = '', fraction = ''] = amount.split('.')
  const digits = exponentOf(currency)
  const kept = fraction.slice(0, digits) + fraction.slice(digits).replace(/0+$/, '')
  return kept === '' ? whole : `${whole}.${kept}`
}

/** Stands in while nothing is typed, so that the rate and the arrival can be shown. */
export const nominalAmount: string = '1000'

/** The input of fx's calculation for an ask. */
export function calculationInput(ask: PriceAsk<PayOut>, money: WireMoney) {
  const { from, to, fixed, way, country, method } = ask
  return { source: from, target: to, fixed, amount: money, payOut: way, country, method }
}

/** What is to be priced for an ask; the nominal amount's price while nothing is typed. Null where there is no such amount. */
export function pricedInput(ask: PriceAsk<PayOut>) {
  const typed = typedMoney(ask)
  const asked = typed ? ask : { ...ask, fixed: 'source' as const, amount: nominalAmount }
  const money = typed ?? typedMoney(asked)
  return money && calculationInput(asked, money)
}
