import { timeZoneOf } from '@corridor/kernel/time-zone'
import { defaultLocale, localeOf } from '@corridor/words/languages'
import type { LocalePreferences } from './locale-contract.ts'

const defaultTimeZone = 'UTC'

type Asked = { readonly locale?: string; readonly timeZone?: string }

/** What somebody chose, as it is kept, or what is not known of it. */
export function checkLocalePreferences(
  asked: Asked,
): Partial<LocalePreferences> | 'language-unknown' | 'time-zone-unknown' {
  const locale = localeOf(asked.locale)
  const timeZone = timeZoneOf(asked.timeZone)
  if (asked.locale !== undefined && locale === null) return 'language-unknown'
  if (asked.timeZone !== undefined && timeZone === null) return 'time-zone-unknown'
  return { ...(locale !== null && { locale }), ...(timeZone !== null && { timeZone }) }
}

/** The first of these that is known, part by part: what was chosen, what a browser said, what the deployment has. */
export function firstLocalePreferences(...said: readonly Asked[]): LocalePreferences {
  const first = <T>(of: (one: Asked) => T | null) =>
    said.map(of).find((found) => found !== null) ?? null
  return {
    locale: first(({ locale }) => localeOf(locale)) ?? defaultLocale,
    timeZone: first(({ timeZone }) => timeZoneOf(timeZone)) ?? defaultTimeZone,
  }
}
