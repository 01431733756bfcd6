import { z } from 'zod'
import { type CurrencyCode, isCurrency, isStoredCurrency } from './currency.ts'
import { isAmount, type WireMoney } from './money.ts'

export const currencySchema = z.custom<CurrencyCode>((value) => isCurrency(value), {
  error: 'currency-unsupported',
})

/** The currency of something written earlier: a withdrawn one too. */
export const storedCurrencySchema = z.custom<CurrencyCode>((value) => isStoredCurrency(value), {
  error: 'currency-unsupported',
})

/** Money in outputs and events. */
export const wireMoneySchema: z.ZodType<WireMoney, WireMoney> = z
  .strictObject({ amount: z.string().max(24), currency: storedCurrencySchema })
  .refine((wire) => isStoredCurrency(wire.currency) && isAmount(wire.amount, wire.currency), {
    error: 'amount-malformed',
  })

/** Money in inputs: a currency of today, more than zero, in plain digits, no more of them than it has. */
export const positiveMoneySchema = wireMoneySchema
  .refine((wire) => isCurrency(wire.currency), { error: 'currency-unsupported' })
  .refine((wire) => !wire.amount.startsWith('-') && /[1-9]/.test(wire.amount), {
    error: 'amount-not-positive',
  })
