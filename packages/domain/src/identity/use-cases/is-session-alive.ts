import type { Audience } from '../contract.ts'
import { findLiveSessions } from '../store/sessions.ts'

/**
 * Whether a cookie's session may still be used, as `authenticateSession` asks, but without counting as use and never
 * answered from memory: for streams (SSE).
 */
export async function isSessionAlive(audience: Audience, sid: string): Promise<boolean> {
  return (await findLiveSessions(audience, [sid], false)).has(sid)
}
