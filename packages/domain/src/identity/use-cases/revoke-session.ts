import { type Actor, actorRef } from '@corridor/kernel/actor'
import { type Id, isId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { identityErrors } from '../errors.ts'
import { announceEnd } from '../steps/end-sessions.ts'
import { forgetSessions } from '../steps/known-sessions.ts'
import { revokeOne } from '../store/sessions.ts'
import { forgetDeviceOf } from '../store/trusted-devices.ts'
import { database } from '../store.ts'
import { sessionOf, subjectOf } from '../subject.ts'

/** Signs one of the actor's own devices out. Errors: session-not-found, also for others' sessions. */
export async function revokeSession(actor: Actor, sessionId: Id<'ses'>): Promise<Result<void>> {
  const subject = subjectOf(actor)
  if (!subject || !isId('ses', sessionId)) return identityErrors.fail('session-not-found')
  const isEnded = await database.transaction(async (tx) => {
    if (!(await revokeOne(tx, subject.subject, sessionId, 'owner'))) return false
    // a lost laptop keeps no tries of its own; who signs out here comes back to a known device
    if (sessionId !== sessionOf(actor)) await forgetDeviceOf(tx, sessionId)
    await announceEnd(tx, subject, 1, { why: 'owner', by: actorRef(actor) })
    return true
  })
  forgetSessions(subject.subject)
  return isEnded ? ok() : identityErrors.fail('session-not-found')
}
