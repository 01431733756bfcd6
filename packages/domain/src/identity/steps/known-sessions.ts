import type { CustomerActor, StaffActor } from '@corridor/kernel/actor'
import type { Audience } from '../contract.ts'
import { findLiveSessions, type LiveSession } from '../store/sessions.ts'
import { customerIdOf, staffIdOf } from '../subject.ts'
import { BearerCache, type Owned } from './bearer-cache.ts'

/** What this process knows of session cookies, for a second. */
export const knownSessions: Readonly<Record<Audience, BearerCache<CustomerActor | StaffActor>>> = {
  customer: actorsOf('customer'),
  staff: actorsOf('staff'),
}

function actorsOf(audience: Audience): BearerCache<CustomerActor | StaffActor> {
  return new BearerCache(async (sids) => {
    const live = await findLiveSessions(audience, sids, true)
    const owned = (session: LiveSession): Owned<CustomerActor | StaffActor> => ({
      owner: session.subject,
      value: actorOf(audience, session),
    })
    return new Map([...live].map(([sid, session]) => [sid, owned(session)]))
  })
}

/** Makes this process ask anew about one person's sessions, after they changed. */
export function forgetSessions(subject: string): void {
  for (const secrets of Object.values(knownSessions)) secrets.forget(subject)
}

function actorOf(audience: Audience, session: LiveSession): CustomerActor | StaffActor {
  const { sessionId, subject, roles, locale } = session
  return audience === 'customer'
    ? { kind: 'customer', customerId: customerIdOf(subject), sessionId, locale }
    : { kind: 'staff', staffId: staffIdOf(subject), sessionId, roles, locale }
}
