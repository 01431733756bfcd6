import type { CustomerActor, StaffActor } from '@corridor/kernel/actor'
import type { Audience } from '../contract.ts'
import { findLiveSessions, type LiveSession } from '../store/sessions.ts'
import { customerIdOf, staffIdOf } from '../subject.ts'
import { KnownSecrets, type Owned } from './bearer-cache.ts'

const known: Readonly<Record<Audience, KnownSecrets<CustomerActor | StaffActor>>> = {
  customer: actorsOf('customer'),
  staff: actorsOf('staff'),
}

function actorsOf(audience: Audience): KnownSecrets<CustomerActor | StaffActor> {
  return new KnownSecrets(async (sids) => {
    const live = await findLiveSessions(audience, sids, true)
    const owned = (session: LiveSession): Owned<CustomerActor | StaffActor> => ({
      owner: session.subject,
      value: actorOf(audience, session),
    })
    return new Map([...live].map(([sid, session]) => [sid, owned(session)]))
  })
}

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
  return await known[audience].find(sid)
}

/** The same question without counting as use, never answered from memory: for streams (SSE). */
export async function isSessionAlive(audience: Audience, sid: string): Promise<boolean> {
  return (await findLiveSessions(audience, [sid], false)).has(sid)
}

/** Makes this process ask anew about one person's sessions, after they changed. */
export function forgetSessions(subject: string): void {
  for (const secrets of Object.values(known)) secrets.forget(subject)
}

function actorOf(audience: Audience, session: LiveSession): CustomerActor | StaffActor {
  const { sessionId, subject, roles, locale } = session
  return audience === 'customer'
    ? { kind: 'customer', customerId: customerIdOf(subject), sessionId, locale }
    : { kind: 'staff', staffId: staffIdOf(subject), sessionId, roles, locale }
}
