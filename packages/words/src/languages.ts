/** The languages that people read here, each by its own name, with the locale that writes its numbers and dates. */
export const languages = {
  en: { ownName: 'English', direction: 'ltr', locale: 'en-GB' },
  de: { ownName: 'Deutsch', direction: 'ltr', locale: 'de-DE' },
  es: { ownName: 'Español', direction: 'ltr', locale: 'es-ES' },
  ar: { ownName: 'العربية', direction: 'rtl', locale: 'ar-AE' },
} as const satisfies Record<string, { ownName: string; direction: 'ltr' | 'rtl'; locale: string }>

export type Language = keyof typeof languages
export type Direction = 'ltr' | 'rtl'

export const languageCodes = Object.keys(languages) as Language[]

/** The language of pages for whoever said nothing else. */
export const defaultLanguage: Language = 'en'

/**
 * How a person reads: a BCP 47 tag like `de-CH`. Its language chooses the catalogue, the whole of it chooses how numbers
 * and dates are written.
 */
export type Locale = string

export const defaultLocale: Locale = languages[defaultLanguage].locale

/** Keeps a visitor's choice, and a customer's for the next page. */
export const localeCookie = 'locale'

function isLanguage(code: string): code is Language {
  return Object.hasOwn(languages, code)
}

/**
 * A tag as it is kept: language, and region where there is one; null for what is no tag, or of a language that nobody
 * wrote words in. A tag without region gets the one of its language. Source: BCP 47 (RFC 5646), 2.1.
 */
export function localeOf(tag: string | null | undefined): Locale | null {
  const parts = /^([A-Za-z]{2,3})(?:-[A-Za-z]{4})?(?:-([A-Za-z]{2}|\d{3}))?(?:-[\w-]*)?$/.exec(
    tag?.trim() ?? '',
  )
  const language = parts?.[1]?.toLowerCase()
  if (!language || !isLanguage(language)) return null
  const region = parts?.[2]?.toUpperCase()
  return region ? `${language}-${region}` : languages[language].locale
}

/** The language of a kept locale. */
export function languageOf(locale: Locale): Language {
  const language = locale.split('-')[0] ?? ''
  return isLanguage(language) ? language : defaultLanguage
}

export function directionOf(locale: Locale): Direction {
  return languages[languageOf(locale)].direction
}

/** The first locale of an Accept-Language header that we have words for. Source: RFC 9110, 12.5.4. */
export function acceptedLocale(header: string | null | undefined): Locale | null {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().split(/\s*;\s*/)
      const quality = parameters.find((parameter) => parameter.startsWith('q='))
      return { locale: localeOf(tag), quality: quality ? Number(quality.slice(2)) : 1 }
    })
    .filter(({ locale, quality }) => locale !== null && quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return wanted[0]?.locale ?? null
}

/**
 * How somebody who chose a language has its numbers and dates written: as in the country that their browser names beside
 * it ("de-CH"), else as most who speak it. @param tags what the browser says, the most wanted first
 */
export function localeIn(language: Language, tags: readonly string[]): Locale {
  const spoken = tags.map(localeOf).filter((locale) => locale !== null)
  return spoken.find((locale) => languageOf(locale) === language) ?? languages[language].locale
}
