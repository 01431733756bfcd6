import type { CustomerActor, StaffActor } from '@corridor/kernel/actor'
import type { Audience } from '../contract.ts'
import { knownSessions } from '../steps/known-sessions.ts'

/**
 * Whose cookie this is, with the roles and the language of this moment, or null when the session was revoked, is
 * idle or over age, or its owner may not sign in any more. Counts as use: idleness starts anew.
 * An answer is at most one second old.
 * @param sid the secret from the cookie, as `signIn` gave it
 */
export async function authenticateSession(
  audience: Audience,
  sid: string,
): Promise<CustomerActor | StaffActor | null> {
  return await knownSessions[audience].find(sid)
}
