import { appendEvents } from '@corridor/db/outbox'
import { type Actor, actorRef } from '@corridor/kernel/actor'
import { type Id, isId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { Audience, SessionView } from '../contract.ts'
import { deviceLabel } from '../device.ts'
import { identityErrors } from '../errors.ts'
import { userSessionsRevoked } from '../events.ts'
import {
  listLiveSessions,
  type RevokeReason,
  revokeAll,
  revokeBySid,
  revokeOne,
  type SessionRow,
} from '../store/sessions.ts'
import { type Db, database } from '../store.ts'
import { customerIdOf, type Subject, sessionOf, subjectOf } from '../subject.ts'
import { forgetSessions } from './authenticate-session.ts'

/** Ends the session of a cookie. Signing out twice is no failure. */
export async function signOut(audience: Audience, sid: string): Promise<Result<void>> {
  const ended = await database.transaction(async (tx) => {
    const session = await revokeBySid(tx, audience, sid)
    if (session) {
      const { subject } = session
      const by = `customer:${customerIdOf(subject)}`
      await announce(tx, { audience, subject }, 1, { why: 'signed-out', by })
    }
    return session
  })
  if (ended) forgetSessions(ended.subject)
  return ok()
}

/** The devices on which the actor is signed in, last used first. */
export async function listSessions(actor: Actor): Promise<Result<SessionView[]>> {
  const subject = subjectOf(actor)
  if (!subject) return ok([])
  const rows = await listLiveSessions(database.client, subject.audience, subject.subject)
  return ok(rows.map((row) => toSessionView(row, sessionOf(actor))))
}

export function toSessionView(row: SessionRow, current?: Id<'ses'>): SessionView {
  return {
    sessionId: row.sessionId,
    device: deviceLabel(row.userAgent),
    ip: row.ip,
    signedInAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    isCurrent: row.sessionId === current,
  }
}

/** Signs one of the actor's own devices out. Errors: session-not-found, also for others' sessions. */
export async function revokeSession(actor: Actor, sessionId: Id<'ses'>): Promise<Result<void>> {
  const subject = subjectOf(actor)
  if (!subject || !isId('ses', sessionId)) return identityErrors.fail('session-not-found')
  const isEnded = await database.transaction(async (tx) => {
    if (!(await revokeOne(tx, subject.subject, sessionId, 'owner'))) return false
    await announce(tx, subject, 1, { why: 'owner', by: actorRef(actor) })
    return true
  })
  forgetSessions(subject.subject)
  return isEnded ? ok() : identityErrors.fail('session-not-found')
}

/** Signs the actor out everywhere, or everywhere else. */
export async function revokeAllSessions(
  actor: Actor,
  options: { exceptCurrent: boolean },
): Promise<Result<{ count: number }>> {
  const subject = subjectOf(actor)
  if (!subject) return ok({ count: 0 })
  const kept = options.exceptCurrent ? sessionOf(actor) : undefined
  const count = await database.transaction((tx) =>
    endSessions(tx, subject, { why: 'owner', by: actorRef(actor), except: kept }),
  )
  forgetSessions(subject.subject)
  return ok({ count })
}

type HowEnded = { readonly why: RevokeReason; readonly by: string; readonly reason?: string }

/**
 * Ends sessions inside the caller's transaction, with its event; what support did is told also where nobody was
 * signed in. The caller calls `forgetSessions`
 * when the transaction has committed.
 */
export async function endSessions(
  tx: Db,
  subject: Subject,
  { except, ...how }: HowEnded & { readonly except?: Id<'ses'> },
): Promise<number> {
  const count = await revokeAll(tx, subject.subject, how.why, except)
  if (count > 0 || how.why === 'support') await announce(tx, subject, count, how)
  return count
}

async function announce(
  tx: Db,
  { audience, subject }: Subject,
  count: number,
  how: HowEnded,
): Promise<void> {
  if (audience !== 'customer') return
  const customerId = customerIdOf(subject)
  await appendEvents(tx, [userSessionsRevoked.of(customerId, { customerId, count, ...how })])
}
