import { createHmac } from 'node:crypto'
import type { Audience } from '@corridor/domain/identity/contract'
import { decode } from 'next-auth/jwt'

/**
 * Cookies are shared between the ports of a host, so the two apps differ in name and in secret:
 * a customer's cookie opens nothing in the console, nor the other way round.
 */
export function sessionCookieName(audience: Audience): string {
  const name = audience === 'customer' ? 'corridor-customer' : 'corridor-staff'
  return isServedOverHttps() ? `__Host-${name}` : name
}

/** The app's own secret: HMAC of the deployment's master secret with the audience's name. */
export function authSecret(audience: Audience): string {
  const master = process.env.AUTH_SECRET
  if (!master || master.length < 16)
    throw new Error('AUTH_SECRET must be at least 16 characters long')
  return createHmac('sha256', master).update(`next-auth:${audience}`).digest('base64url')
}

export function isServedOverHttps(): boolean {
  return (process.env.NEXTAUTH_URL ?? '').startsWith('https://')
}

/** The session's opaque token inside the request's cookie, null when there is none that we made. */
export async function readSessionToken(
  cookieHeader: string | undefined,
  audience: Audience,
): Promise<string | null> {
  const jwt = cookieValue(cookieHeader, sessionCookieName(audience))
  if (!jwt) return null
  try {
    const token = await decode({ token: jwt, secret: authSecret(audience) })
    return typeof token?.sid === 'string' ? token.sid : null
  } catch {
    return null
  }
}

function cookieValue(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const separator = part.indexOf('=')
    if (separator > 0 && part.slice(0, separator).trim() === name) {
      return decodeURIComponent(part.slice(separator + 1).trim())
    }
  }
  return null
}
