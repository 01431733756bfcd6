import { createHmac } from 'node:crypto'
import type { Audience } from '@corridor/domain/identity/contract'
import { decode, encode } from 'next-auth/jwt'

/**
 * Cookies are shared between the ports of a host, so the two apps differ in name and in secret:
 * a customer's cookie opens nothing in the console, nor the other way round.
 */
export function sessionCookieName(audience: Audience): string {
  const name = audience === 'customer' ? 'corridor-customer' : 'corridor-staff'
  return isServedOverHttps() ? `__Host-${name}` : name
}

/** The session's row decides how long it lives; the cookie only has to outlast it. */
export const cookieLifetimeInSeconds = 12 * 60 * 60

const derivedSecrets: Record<
  Audience,
  { readonly master: string; readonly secret: string } | null
> = { customer: null, staff: null }

/** The app's own secret: HMAC of the deployment's master secret with the audience's name. */
export function authSecret(audience: Audience): string {
  const master = process.env.AUTH_SECRET
  if (!master || master.length < 16)
    throw new Error('AUTH_SECRET must be at least 16 characters long')
  const known = derivedSecrets[audience]
  if (known?.master === master) return known.secret
  const secret = createHmac('sha256', master).update(`next-auth:${audience}`).digest('base64url')
  derivedSecrets[audience] = { master, secret }
  return secret
}

export function isServedOverHttps(): boolean {
  return (process.env.NEXTAUTH_URL ?? '').startsWith('https://')
}

/**
 * Cookies that were opened, with what is in them. A cookie never comes to say something else before it expires, and says
 * nothing of whether its session lives: that is asked each time. Opening one derives a key first, which costs more than
 * the rest of a small request.
 */
const openedCookies = new Map<string, { readonly sid: string; readonly expiresAtMs: number }>()
const maxOpenedCookies = 10_000

/** The session's opaque token inside the request's cookie, null when there is none that we made. */
export async function readSessionToken(
  cookieHeader: string | undefined,
  audience: Audience,
): Promise<string | null> {
  const jwt = cookieValue(cookieHeader, sessionCookieName(audience))
  if (!jwt) return null
  const secret = authSecret(audience)
  const key = `${secret}:${jwt}`
  const known = openedCookies.get(key)
  if (known && known.expiresAtMs > Date.now()) return known.sid
  try {
    const token = await decode({ token: jwt, secret })
    if (typeof token?.sid !== 'string') return null
    const expiresAtMs = typeof token.exp === 'number' ? token.exp * 1000 : 0
    if (openedCookies.size >= maxOpenedCookies) openedCookies.clear()
    if (expiresAtMs > Date.now()) openedCookies.set(key, { sid: token.sid, expiresAtMs })
    return token.sid
  } catch {
    return null
  }
}

/** The Set-Cookie header of a session that was opened beside next-auth's own route, as that would set it. */
export async function sessionCookie(audience: Audience, sid: string): Promise<string> {
  const maxAge = cookieLifetimeInSeconds
  const value = await encode({ token: { sid }, secret: authSecret(audience), maxAge })
  return secretCookie(sessionCookieName(audience), value, maxAge)
}

/** A Set-Cookie header for what scripts and other sites do not get. */
export function secretCookie(name: string, value: string, keptSeconds: number): string {
  return [
    `${name}=${value}`,
    'Path=/',
    `Max-Age=${keptSeconds}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(isServedOverHttps() ? ['Secure'] : []),
  ].join('; ')
}

/** The value of one cookie; null where there is none, or one that cannot be decoded. */
export function cookieValue(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const separator = part.indexOf('=')
    if (separator > 0 && part.slice(0, separator).trim() === name) {
      return decoded(part.slice(separator + 1).trim())
    }
  }
  return null
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
