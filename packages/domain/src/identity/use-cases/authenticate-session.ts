import type { CustomerActor, StaffActor } from '@corridor/kernel/actor'
import type { Audience } from '../contract.ts'
import { SecondCache } from '../session-cache.ts'
import { findLiveSession, type LiveSession, touchSession } from '../store/sessions.ts'
import { database } from '../store.ts'
import { customerIdOf, staffIdOf } from '../subject.ts'

const cache = new SecondCache<CustomerActor | StaffActor>()

/**
 * Whose cookie this is, with the roles of this moment, or null when the session was revoked, is
 * idle or over age, or its owner may not sign in any more. Counts as use: idleness starts anew.
 * An answer is at most one second old.
 * @param sid the secret from the cookie, as `signIn` gave it
 */
export async function authenticateSession(
  audience: Audience,
  sid: string,
): Promise<CustomerActor | StaffActor | null> {
  const key = `${audience}:${sid}`
  const known = cache.get(key)
  if (known) return known
  const readAtMs = performance.now()
  const session = await findLiveSession(database.client, audience, sid)
  if (!session) return null
  if (session.isTouchDue) await touchSession(database.client, session.sessionId)
  const actor = actorOf(audience, session)
  cache.set(key, session.subject, actor, readAtMs)
  return actor
}

/** The same question without counting as use, never answered from memory: for streams (SSE). */
export async function isSessionAlive(audience: Audience, sid: string): Promise<boolean> {
  return (await findLiveSession(database.client, audience, sid)) !== null
}

/** Makes this process ask anew about one person's sessions, after they changed. */
export function forgetSessions(subject: string): void {
  cache.forget(subject)
}

function actorOf(audience: Audience, session: LiveSession): CustomerActor | StaffActor {
  const { sessionId, subject, roles } = session
  return audience === 'customer'
    ? { kind: 'customer', customerId: customerIdOf(subject), sessionId }
    : { kind: 'staff', staffId: staffIdOf(subject), sessionId, roles }
}
