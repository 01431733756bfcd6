import type { Locale } from './languages.ts'

// A formatter costs a thousand times what formatting does, so each is made once. Whoever asks says in which locale, and
// there are more of those, times currencies and shapes, than a process should remember: the one unused longest goes.
const mostKept = 500

function remembering<Made>(make: (locale: Locale, options: object) => Made) {
  const known = new Map<string, Made>()
  return (locale: Locale, options: object): Made => {
    const key = `${locale} ${JSON.stringify(options)}`
    const made = known.get(key) ?? make(locale, options)
    known.delete(key)
    known.set(key, made)
    const [oldest] = known.keys()
    if (known.size > mostKept && oldest !== undefined) known.delete(oldest)
    return made
  }
}

export const numberFormat: (
  locale: Locale,
  options: Intl.NumberFormatOptions,
) => Intl.NumberFormat = remembering((locale, options) => new Intl.NumberFormat(locale, options))

export const dateFormat: (
  locale: Locale,
  options: Intl.DateTimeFormatOptions,
) => Intl.DateTimeFormat = remembering(
  (locale, options) => new Intl.DateTimeFormat(locale, options),
)

export const pluralRules: (locale: Locale, options: Intl.PluralRulesOptions) => Intl.PluralRules =
  remembering((locale, options) => new Intl.PluralRules(locale, options))

const namesOf = remembering(
  (locale, options) => new Intl.DisplayNames(locale, options as Intl.DisplayNamesOptions),
)

/** What countries or currencies are called. */
export function displayNames(locale: Locale, type: 'currency' | 'region'): Intl.DisplayNames {
  return namesOf(locale, { type })
}
