import { readAmountText } from '@corridor/kernel/amount-text'
import { isCurrency, walletCurrencies } from '@corridor/kernel/currency'
import { type Money, parseAmount } from '@corridor/kernel/money'

/** A search does not know who writes: a point and a comma may each be either mark. */
const manners = ['en', 'de']

/** Every amount that a text may mean in a currency of the product: "18,00" is 18.00 in all of them, "1.250" is two. */
export function amountsMeant(text: string): Money[] {
  const [, unsigned = ''] = /^[+\u2212-]?\s*(.*)$/u.exec(text.trim()) ?? []
  if (!/\p{Nd}/u.test(unsigned)) return []
  const [code] = /[a-z]{3}$/i.exec(unsigned) ?? []
  const named = code?.toUpperCase()
  const found = new Map<string, Money>()
  for (const currency of isCurrency(named) ? [named] : walletCurrencies) {
    for (const locale of manners) {
      const reading = readAmountText(unsigned, { currency, locale })
      const decimals =
        reading.kind === 'amount'
          ? [reading.decimal]
          : reading.kind === 'ambiguous'
            ? reading.readings
            : []
      for (const decimal of decimals) {
        const amount = parseAmount(decimal, currency)
        if (amount) found.set(`${amount.minor} ${currency}`, amount)
      }
    }
  }
  return [...found.values()]
}
