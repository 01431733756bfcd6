import type { en } from './en/all.ts'
import type { Locale } from './languages.ts'

/** use-intl checks keys, and the values that a sentence asks for, by the English catalogue. */
declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof en
  }
}
