import { currencyName, isStoredCurrency } from '@corridor/kernel/currency'
import { type Locale, languageOf } from '@corridor/words/languages'

const names = new Map<string, Intl.DisplayNames>()

/** The name of a currency as it stands alone in the reader's language: "USD" -> "Dólar estadounidense". */
export function currencyNameIn(code: string, locale: Locale): string {
  if (!isStoredCurrency(code)) return code
  if (languageOf(locale) === 'en') return currencyName(code)
  const known = names.get(locale) ?? new Intl.DisplayNames(locale, { type: 'currency' })
  names.set(locale, known)
  const name = known.of(code) ?? currencyName(code)
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}
