import { appendEvents } from '@corridor/db/outbox'
import { type Actor, actorRef } from '@corridor/kernel/actor'
import { type Id, isId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { SessionView } from '../contract.ts'
import { deviceLabel } from '../device.ts'
import { identityErrors } from '../errors.ts'
import { userSessionsRevoked } from '../events.ts'
import { voidLinks } from '../store/links.ts'
import {
  listLiveSessions,
  type RevokeReason,
  revokeAll,
  revokeOne,
  type SessionRow,
} from '../store/sessions.ts'
import { forgetDeviceOf, forgetTrustedDevices } from '../store/trusted-devices.ts'
import { type Db, database } from '../store.ts'
import { customerIdOf, type Subject, sessionOf, subjectOf } from '../subject.ts'
import { endApiKeys } from './end-api-keys.ts'
import { forgetSessions } from './known-sessions.ts'
import { forgetTokens } from './known-tokens.ts'

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
    // a lost laptop keeps no tries of its own; who signs out here comes back to a known device
    if (sessionId !== sessionOf(actor)) await forgetDeviceOf(tx, sessionId)
    await announceEnd(tx, subject, 1, { why: 'owner', by: actorRef(actor) })
    return true
  })
  forgetSessions(subject.subject)
  return isEnded ? ok() : identityErrors.fail('session-not-found')
}

/** Signs the actor out everywhere, or everywhere else; API keys that are not named to be kept end too. */
export async function revokeAllSessions(
  actor: Actor,
  options: { exceptCurrent: boolean; keepApiKeyIds?: readonly Id<'apk'>[] },
): Promise<Result<{ count: number }>> {
  const subject = subjectOf(actor)
  if (!subject) return ok({ count: 0 })
  const kept = options.exceptCurrent ? sessionOf(actor) : undefined
  const by = actorRef(actor)
  const count = await database.transaction(async (tx) => {
    if (actor.kind === 'customer') {
      const keys = { why: 'sessions', by, keep: options.keepApiKeyIds } as const
      await endApiKeys(tx, actor.customerId, keys)
    }
    return await endSessions(tx, subject, { why: 'owner', by, except: kept })
  })
  forgetSessions(subject.subject)
  if (actor.kind === 'customer') forgetTokens(actor.customerId)
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
  // first, so that a sign-in by link that is under way has committed, and its session is among those that end
  await voidLinks(tx, subject.subject, 'registered-here')
  const count = await revokeAll(tx, subject.subject, how.why, except)
  // who is signed out everywhere is no known device any more either
  await forgetTrustedDevices(tx, subject.subject, except)
  if (count > 0 || how.why === 'support') await announceEnd(tx, subject, count, how)
  return count
}

/** Tells that sessions ended, inside the caller's transaction. */
export async function announceEnd(
  tx: Db,
  { audience, subject }: Subject,
  count: number,
  how: HowEnded,
): Promise<void> {
  if (audience !== 'customer') return
  const customerId = customerIdOf(subject)
  await appendEvents(tx, [userSessionsRevoked.of(customerId, { customerId, count, ...how })])
}
