import type { IncomingMessage } from 'node:http'
import {
  acceptedLocale,
  defaultLocale,
  type Locale,
  localeCookie,
  localeOf,
} from '@corridor/words/languages'
import { cookieValue } from './auth/session-cookie.ts'

/** What of a request says how whoever sent it reads. */
export type Reading = {
  readonly cookies: string | undefined
  readonly acceptLanguage: string | undefined
}

/**
 * How whoever asks reads: as they chose, else as their browser or program says, else as the deployment does. The one
 * place that decides it.
 */
export function localeOfRequest({ cookies, acceptLanguage }: Reading): Locale {
  return (
    localeOf(cookieValue(cookies, localeCookie)) ?? acceptedLocale(acceptLanguage) ?? defaultLocale
  )
}

/** The same of a request in hand. */
export function readingOf({ headers }: IncomingMessage): Reading {
  return { cookies: headers.cookie, acceptLanguage: headers['accept-language'] }
}
