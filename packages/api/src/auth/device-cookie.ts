import type { Audience } from '@corridor/domain/identity/contract'
import { cookieValue, secretCookie, sessionCookieName } from './session-cookie.ts'

/** A browser that several people of a household sign in with knows as many accounts. */
const maxAccounts = 5
const keptSeconds = 180 * 86_400
const shape = /^[\w-]{43}$/

function cookieName(audience: Audience): string {
  return `${sessionCookieName(audience)}-device`
}

/** The secrets of accounts that signed in with this browser before. They open nothing: see guess-limits.ts. */
export function readDeviceTokens(cookieHeader: string | undefined, audience: Audience): string[] {
  const tokens = (cookieValue(cookieHeader, cookieName(audience)) ?? '').split('.')
  return tokens.filter((token) => shape.test(token)).slice(0, maxAccounts)
}

/** A Set-Cookie header that makes the browser keep one more secret, in front of those that it has. */
export function deviceCookie(
  audience: Audience,
  cookieHeader: string | undefined,
  token: string,
): string {
  const kept = [token, ...readDeviceTokens(cookieHeader, audience)].slice(0, maxAccounts)
  return secretCookie(cookieName(audience), kept.join('.'), keptSeconds)
}
