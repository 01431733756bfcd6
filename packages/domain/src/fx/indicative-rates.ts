import type { CurrencyCode } from '@corridor/kernel/currency'

/**
 * Currencies that the European Central Bank does not publish and that float: units for 1 USD on the given day,
 * rounded market levels set by hand. Every quote made with one says so; a live deployment refuses them by age.
 */
export const indicativeRates: Readonly<
  Partial<Record<CurrencyCode, { readonly perUsd: string; readonly date: string }>>
> = {
  KES: { perUsd: '129.2', date: '2026-04-13' },
  KWD: { perUsd: '0.3075', date: '2026-04-13' },
  NGN: { perUsd: '1480', date: '2026-04-13' },
  VND: { perUsd: '26300', date: '2026-04-13' },
}
