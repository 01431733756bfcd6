import {
  type Language,
  type Locale,
  languageOf,
  languages,
  localeOf,
} from '@corridor/words/languages'

/**
 * How somebody who chose a language has its numbers and dates written: as in the country that their browser names beside
 * it ("de-CH"), else as most who speak it. @param tags what the browser says, the most wanted first
 */
export function localeIn(language: Language, tags: readonly string[]): Locale {
  const spoken = tags.map(localeOf).filter((locale) => locale !== null)
  return spoken.find((locale) => languageOf(locale) === language) ?? languages[language].locale
}
