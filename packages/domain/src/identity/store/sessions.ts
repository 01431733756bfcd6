import { inBatches } from '@corridor/db/prune'
import type { StaffRole } from '@corridor/kernel/actor'
import { type Id, idOf, newUuid, uuidOf } from '@corridor/kernel/ids'
import { sessionIdleSeconds } from '../adapters/config.ts'
import type { Audience } from '../contract.ts'
import { deviceHash } from '../device.ts'
import { hashToken } from '../secret-tokens.ts'
import type { Db } from '../store.ts'

const touchEverySeconds = 20

export type NewSession = {
  readonly sessionId: Id<'ses'>
  readonly sid: string
  readonly audience: Audience
  readonly subject: string
  readonly ip: string
  readonly userAgent: string
  readonly expiresAt: Date
}

export async function insertSession(db: Db, session: NewSession): Promise<void> {
  await db.session.create({
    data: {
      id: uuidOf(session.sessionId),
      tokenHash: hashToken(session.sid),
      audience: session.audience,
      subjectId: session.subject,
      ip: session.ip,
      userAgent: session.userAgent.slice(0, 500),
      expiresAt: session.expiresAt,
    },
  })
}

export type LiveSession = {
  readonly sessionId: Id<'ses'>
  readonly subject: string
  /** Present for staff only, as they are now, not as they were at sign-in. */
  readonly roles: readonly StaffRole[]
  readonly isTouchDue: boolean
}

type LiveRow = {
  id: string
  subject_id: string
  roles: StaffRole[] | null
  is_touch_due: boolean
}

/** The session of this cookie if it lives: not revoked, idle or over age, its owner active. */
export async function findLiveSession(
  db: Db,
  audience: Audience,
  sid: string,
): Promise<LiveSession | null> {
  const idleSeconds = sessionIdleSeconds(audience)
  const rows = await db.$queryRaw<LiveRow[]>`
    SELECT session.id, session.subject_id, staff.roles,
      session.last_seen_at <= now() - make_interval(secs => ${touchEverySeconds}) AS is_touch_due
    FROM session
    LEFT JOIN customer ON session.audience = 'customer' AND customer.id = session.subject_id
    LEFT JOIN staff ON session.audience = 'staff' AND staff.id = session.subject_id
    WHERE session.token_hash = ${hashToken(sid)} AND session.audience = ${audience}
      AND session.revoked_at IS NULL AND session.expires_at > now()
      AND session.last_seen_at > now() - make_interval(secs => ${idleSeconds})
      AND coalesce(customer.status, staff.status) = 'active'`
  const row = rows[0]
  if (!row) return null
  return {
    sessionId: idOf('ses', row.id),
    subject: row.subject_id,
    roles: row.roles ?? [],
    isTouchDue: row.is_touch_due,
  }
}

/** Notes that a session is in use. */
export async function touchSession(db: Db, sessionId: Id<'ses'>): Promise<void> {
  await db.$executeRaw`
    UPDATE session SET last_seen_at = now()
    WHERE id = ${uuidOf(sessionId)}::uuid AND revoked_at IS NULL`
}

export type SessionRow = {
  readonly sessionId: Id<'ses'>
  readonly ip: string | null
  readonly userAgent: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
}

/** The sessions that one person could use now, last used first. */
export async function listLiveSessions(
  db: Db,
  audience: Audience,
  subject: string,
): Promise<SessionRow[]> {
  const idleSeconds = sessionIdleSeconds(audience)
  const rows = await db.$queryRaw<
    { id: string; ip: string | null; user_agent: string; created_at: Date; last_seen_at: Date }[]
  >`
    SELECT id, ip, user_agent, created_at, last_seen_at FROM session
    WHERE subject_id = ${subject}::uuid AND revoked_at IS NULL AND expires_at > now()
      AND last_seen_at > now() - make_interval(secs => ${idleSeconds})
    ORDER BY last_seen_at DESC, id DESC LIMIT 100`
  return rows.map((row) => ({
    sessionId: idOf('ses', row.id),
    ip: row.ip,
    userAgent: row.user_agent,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
  }))
}

export type RevokeReason = 'signed-out' | 'owner' | 'password' | 'totp' | 'support' | 'status'

/** Ends one session of this person. False when there is none such that is still open. */
export async function revokeOne(
  db: Db,
  subject: string,
  sessionId: Id<'ses'>,
  reason: RevokeReason,
): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE session SET revoked_at = now(), revoked_reason = ${reason}
    WHERE id = ${uuidOf(sessionId)}::uuid AND subject_id = ${subject}::uuid
      AND revoked_at IS NULL`
  return count === 1
}

/** Ends the session of a cookie and says whose it was. */
export async function revokeBySid(
  db: Db,
  audience: Audience,
  sid: string,
): Promise<{ sessionId: Id<'ses'>; subject: string } | null> {
  const rows = await db.$queryRaw<{ id: string; subject_id: string }[]>`
    UPDATE session SET revoked_at = now(), revoked_reason = 'signed-out'
    WHERE token_hash = ${hashToken(sid)} AND audience = ${audience} AND revoked_at IS NULL
    RETURNING id, subject_id`
  const row = rows[0]
  return row ? { sessionId: idOf('ses', row.id), subject: row.subject_id } : null
}

/** Ends all sessions of one person, but for one. Answers with how many. */
export async function revokeAll(
  db: Db,
  subject: string,
  reason: RevokeReason,
  except?: Id<'ses'>,
): Promise<number> {
  const kept = except ? uuidOf(except) : null
  return await db.$executeRaw`
    UPDATE session SET revoked_at = now(), revoked_reason = ${reason}
    WHERE subject_id = ${subject}::uuid AND revoked_at IS NULL
      AND (${kept}::uuid IS NULL OR id <> ${kept}::uuid)`
}

/** Remembers a device: whether it is new to an account that had signed in before. */
export async function recordDevice(
  db: Db,
  subject: string,
  device: { userAgent: string; ip: string },
): Promise<{ isNewDevice: boolean }> {
  const known = await db.knownDevice.count({ where: { subjectId: subject } })
  const created = await db.knownDevice.createMany({
    data: [{ subjectId: subject, deviceHash: deviceHash(device.userAgent, device.ip) }],
    skipDuplicates: true,
  })
  return { isNewDevice: known > 0 && created.count === 1 }
}

/** Removes sessions that ended more than 30 days ago. */
export async function sweepSessions(db: Db): Promise<number> {
  return inBatches(
    (limit) => db.$executeRaw`
      DELETE FROM session WHERE id IN (
        SELECT id FROM session WHERE expires_at < now() - interval '30 days' LIMIT ${limit})`,
  )
}

export function newSessionId(): Id<'ses'> {
  return idOf('ses', newUuid())
}
