import type { IncomingMessage, ServerResponse } from 'node:http'
import { authenticateSession } from '@corridor/domain/identity'
import type { Audience } from '@corridor/domain/identity/contract'
import type { CustomerActor, StaffActor } from '@corridor/kernel/actor'
import { currentCorrelationId } from '@corridor/telemetry'
import type { Locale } from '@corridor/words/languages'
import { deviceCookie, readDeviceTokens } from './auth/device-cookie.ts'
import { readRegistrations, registrationCookie } from './auth/registration-cookie.ts'
import { readSessionToken, sessionCookie } from './auth/session-cookie.ts'
import { clientIp } from './http/client-ip.ts'
import {
  type Browser,
  browserOf,
  localeCookieOf,
  localeOfReader,
  readingOf,
} from './reader-of-request.ts'

/** What every procedure knows of its request. Who asks is settled once, here, from the session's row. */
export type Context = {
  readonly requestId: string
  readonly ip: string
  readonly userAgent: string
  readonly audience: Audience
  /** Opaque token of the session, for procedures that end or keep it. */
  readonly sessionToken: string | null
  readonly customer: CustomerActor | null
  readonly staff: StaffActor | null
  /** How whoever asks reads: everything that the answer says is in this language. */
  readonly locale: Locale
  /** What the browser says of its reader, signed in or not. */
  readonly browser: Browser
  /** Gives the browser the language for the pages that nobody is signed in to. */
  readonly keepLocale: (locale: Locale) => void
  /** The secrets of accounts that signed in with this browser before. */
  readonly devices: readonly string[]
  /** Gives the browser the secret that makes it a known device of an account. */
  readonly keepDevice: (deviceToken: string) => void
  /** The secrets of accounts that this browser registered within a day. */
  readonly registrations: readonly string[]
  /** Gives the browser the secret of what it registered. */
  readonly keepRegistration: (secret: string) => void
  /** Makes the browser signed in. @param sid the session's opaque token */
  readonly keepSession: (sid: string) => Promise<void>
}

/** What a request says before anybody knows whose it is. */
export type Asking = {
  readonly cookies: string | undefined
  readonly acceptLanguage: string | undefined
  readonly ip: string
  readonly userAgent: string | undefined
  readonly setCookie: (cookie: string) => void
}

export async function createContext(
  req: IncomingMessage,
  res: ServerResponse,
  audience: Audience,
): Promise<Context> {
  const asking = {
    ...readingOf(req),
    ip: clientIp(req),
    userAgent: req.headers['user-agent'],
    setCookie: (cookie: string) => void res.appendHeader('set-cookie', cookie),
  }
  return contextFor(asking, audience)
}

/** The same for whoever has no request in hand. */
export async function contextFor(asking: Asking, audience: Audience): Promise<Context> {
  const { cookies } = asking
  const sessionToken = await readSessionToken(cookies, audience)
  const signedIn = sessionToken ? await authenticateSession(audience, sessionToken) : null
  const browser = browserOf(cookies, asking.acceptLanguage)
  const locale = localeOfReader(signedIn, browser)
  const actor = signedIn && { ...signedIn, locale }
  return {
    requestId: currentCorrelationId(),
    ip: asking.ip,
    userAgent: (asking.userAgent ?? '').slice(0, 1000),
    audience,
    sessionToken: actor ? sessionToken : null,
    customer: actor?.kind === 'customer' ? actor : null,
    staff: actor?.kind === 'staff' ? actor : null,
    locale,
    browser,
    keepLocale: (chosen) => asking.setCookie(localeCookieOf(chosen)),
    devices: readDeviceTokens(cookies, audience),
    keepDevice: (deviceToken) => asking.setCookie(deviceCookie(audience, cookies, deviceToken)),
    registrations: readRegistrations(cookies),
    keepRegistration: (secret) => asking.setCookie(registrationCookie(cookies, secret)),
    keepSession: async (sid) => asking.setCookie(await sessionCookie(audience, sid)),
  }
}
