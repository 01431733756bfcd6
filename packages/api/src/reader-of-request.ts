import type { IncomingMessage } from 'node:http'
import { timeZoneOf } from '@corridor/kernel/time-zone'
import {
  acceptedLocale,
  defaultLocale,
  type Locale,
  localeCookie,
  localeOf,
} from '@corridor/words/languages'
import { pseudoLocale } from '@corridor/words/pseudo'
import { cookieValue, isServedOverHttps } from './auth/session-cookie.ts'

/** What a browser says of its reader before anybody knows who that is. */
export type Browser = { readonly locale?: Locale; readonly timeZone?: string }

// where the pages' clock keeps it (@corridor/ui/clock)
const zoneCookie = 'timezone'
const keptSeconds = 365 * 24 * 60 * 60

/** Language and time zone out of a request's cookies, the language else of its Accept-Language header. */
export function browserOf(cookies: string | undefined, acceptLanguage?: string): Browser {
  const locale = localeOf(cookieValue(cookies, localeCookie)) ?? acceptedLocale(acceptLanguage)
  const timeZone = timeZoneOf(cookieValue(cookies, zoneCookie))
  return { ...(locale && { locale }), ...(timeZone && { timeZone }) }
}

/**
 * The locale in which a request is answered: of who is signed in, else of their browser, else the deployment's. Looking
 * for words that were left in the code goes before all of them.
 */
export function localeOfReader(
  signedIn: { readonly locale?: Locale } | null,
  browser: Browser,
): Locale {
  if (browser.locale === pseudoLocale) return pseudoLocale
  return signedIn?.locale ?? browser.locale ?? defaultLocale
}

/** The Set-Cookie header by which also pages before sign-in are in the language. Scripts may change it: it opens nothing. */
export function localeCookieOf(locale: Locale): string {
  const secure = isServedOverHttps() ? '; Secure' : ''
  return `${localeCookie}=${locale}; Path=/; Max-Age=${keptSeconds}; SameSite=Lax${secure}`
}

/** What of a request says how whoever sent it reads. */
export type Reading = {
  readonly cookies: string | undefined
  readonly acceptLanguage: string | undefined
}

/** The same of a request in hand. */
export function readingOf({ headers }: IncomingMessage): Reading {
  return { cookies: headers.cookie, acceptLanguage: headers['accept-language'] }
}

/** The locale of an answer that is given before anybody is known: a refusal by the door. */
export function localeOfRequest({ cookies, acceptLanguage }: Reading): Locale {
  return localeOfReader(null, browserOf(cookies, acceptLanguage))
}
