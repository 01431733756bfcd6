import { authenticateSession, sessionIdleSeconds } from '@corridor/domain/identity'
import type { Audience } from '@corridor/domain/identity/contract'
import type { Actor } from '@corridor/kernel/actor'
import { readSessionToken } from './session-cookie.ts'

/** Whose page this is, for a page's loader; null sends them to sign in. Routing alone never decides it. */
export async function pageSession(
  cookieHeader: string | undefined,
  audience: Audience,
): Promise<Actor | null> {
  const token = await readSessionToken(cookieHeader, audience)
  return token ? authenticateSession(audience, token) : null
}

/** After so many seconds without a request a session of this audience is over; pages warn before. */
export function idleSeconds(audience: Audience): number {
  return sessionIdleSeconds(audience)
}
