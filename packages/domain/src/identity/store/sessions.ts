import { inBatches } from '@corridor/db/prune'
import { defineStatement, oneOf } from '@corridor/db/statement'
import { type StaffRole, staffRoles } from '@corridor/kernel/actor'
import { type Id, idOf, newUuid, uuidOf } from '@corridor/kernel/ids'
import { sessionIdleSeconds } from '../adapters/config.ts'
import type { Audience } from '../contract.ts'
import { deviceHash } from '../device.ts'
import { hashToken } from '../secret-tokens.ts'
import { type Db, database } from '../store.ts'

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
  readonly locale: string
}

const liveSessions = defineStatement({
  domain: 'identity',
  name: 'live-session',
  // a session that somebody else writes to is not waited for: it is being touched, or ended
  text: `
    WITH live AS (
      SELECT session.id, session.token_hash, session.subject_id, staff.roles,
        coalesce(customer.locale, staff.locale) AS locale,
        session.last_seen_at <= now() - make_interval(secs => $4) AS is_touch_due
      FROM session
      LEFT JOIN customer ON session.audience = 'customer' AND customer.id = session.subject_id
      LEFT JOIN staff ON session.audience = 'staff' AND staff.id = session.subject_id
      WHERE session.token_hash = ANY((SELECT $1::bytea[])::bytea[]) AND session.audience = $2
        AND session.revoked_at IS NULL AND session.expires_at > now()
        AND session.last_seen_at > now() - make_interval(secs => $3)
        AND coalesce(customer.status, staff.status) = 'active'
    ), due AS (
      SELECT id FROM session
      WHERE $5 AND id IN (SELECT id FROM live WHERE is_touch_due) AND revoked_at IS NULL
      FOR NO KEY UPDATE SKIP LOCKED
    ), touched AS (
      UPDATE session SET last_seen_at = now() WHERE id IN (SELECT id FROM due)
    )
    SELECT id, token_hash, subject_id, roles, locale FROM live`,
  parameters: ['bytea[]', 'text', 'float8', 'float8', 'bool'],
  row: {
    id: 'uuid',
    token_hash: 'bytea',
    subject_id: 'uuid',
    roles: oneOf(staffRoles, 'list or null'),
    locale: 'text',
  },
})

/**
 * The sessions of these cookies that live, by cookie: not revoked, idle or over age, their owners active.
 * @param isUse notes, where that is due, that they are in use
 */
export async function findLiveSessions(
  audience: Audience,
  sids: readonly string[],
  isUse: boolean,
): Promise<Map<string, LiveSession>> {
  const hashes = sids.map((sid) => Buffer.from(hashToken(sid)))
  const rows = await liveSessions.rows(database.pool, [
    hashes,
    audience,
    sessionIdleSeconds(audience),
    touchEverySeconds,
    isUse,
  ])
  const byHash = new Map(rows.map((row) => [row.token_hash.toString('hex'), row]))
  return new Map(
    sids.flatMap((sid, at) => {
      const row = byHash.get(hashes[at]?.toString('hex') ?? '')
      if (!row) return []
      const { id, subject_id: subject, roles, locale } = row
      return [[sid, { sessionId: idOf('ses', id), subject, roles: roles ?? [], locale }] as const]
    }),
  )
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

export type RevokeReason =
  | 'signed-out'
  | 'owner'
  | 'password'
  | 'totp'
  | 'support'
  | 'status'
  | 'too-many'

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

/**
 * Keeps a new session and as many others as one account may have open; those used longest ago end. Sign-ins of one
 * account take turns, so that two processes do not each leave one too many.
 */
export async function revokeBeyond(
  db: Db,
  session: Pick<NewSession, 'audience' | 'subject' | 'sessionId'>,
  limit: number,
): Promise<number> {
  const { audience, subject, sessionId } = session
  const idleSeconds = sessionIdleSeconds(audience)
  await db.$queryRaw`SELECT 1 FROM credential WHERE subject_id = ${subject}::uuid FOR UPDATE`
  return await db.$executeRaw`
    UPDATE session SET revoked_at = now(), revoked_reason = 'too-many'
    WHERE id IN (
      SELECT id FROM session
      WHERE subject_id = ${subject}::uuid AND id <> ${uuidOf(sessionId)}::uuid
        AND revoked_at IS NULL AND expires_at > now()
        AND last_seen_at > now() - make_interval(secs => ${idleSeconds})
      ORDER BY last_seen_at DESC, id DESC OFFSET ${limit - 1})`
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
