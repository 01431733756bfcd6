import { currencyName, isStoredCurrency } from '@corridor/kernel/currency'
import { displayNames } from '@corridor/words/formatters'
import { type Locale, languageOf } from '@corridor/words/languages'

/** The name of a currency as it stands alone in the reader's language: "USD" -> "Dólar estadounidense". */
export function currencyNameIn(code: string, locale: Locale): string {
  if (!isStoredCurrency(code)) return code
  if (languageOf(locale) === 'en') return currencyName(code)
  const name = displayNames(locale, 'currency').of(code) ?? currencyName(code)
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}
