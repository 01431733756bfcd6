import { inBatches } from '@corridor/db/prune'
import { newUuid } from '@corridor/kernel/ids'
import type { LinkPurpose } from '../contract.ts'
import { hashToken, newToken } from '../secret-tokens.ts'
import { type Db, expiryIn } from '../store.ts'

export type StoredPurpose = LinkPurpose | 'staff-invitation' | 'registered-here'

/** How long each kind of link works. */
const linkSeconds: Readonly<Record<StoredPurpose, number>> = {
  'verify-email': 24 * 3600,
  // not a link but the secret in the cookie of the browser that registered; it works as long as the link of its mail
  'registered-here': 24 * 3600,
  'reset-password': 30 * 60,
  'staff-invitation': 72 * 3600,
  // as long as a recovery may take; it is void with the recovery's end
  'recover-totp': 21 * 24 * 3600,
}

/** A new link. Only its hash is stored: the token exists in this answer and in the mail. */
export async function insertLink(
  db: Db,
  subject: string,
  purpose: StoredPurpose,
): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken()
  const expiresAt = await expiryIn(db, linkSeconds[purpose])
  await db.oneTimeLink.create({
    data: { id: newUuid(), tokenHash: hashToken(token), subjectId: subject, purpose, expiresAt },
  })
  return { token, expiresAt }
}

/** Whose link this is while it can be used; it stays usable. */
export async function peekLink(
  db: Db,
  token: string,
  purpose: StoredPurpose,
): Promise<string | null> {
  const rows = await db.$queryRaw<{ subject_id: string }[]>`
    SELECT subject_id FROM one_time_link
    WHERE token_hash = ${hashToken(token)} AND purpose = ${purpose}
      AND used_at IS NULL AND expires_at > now()`
  return rows[0]?.subject_id ?? null
}

/** Whose link this is until it expires, used or not: for effects that repeat harmlessly. */
export async function findLinkOwner(
  db: Db,
  token: string,
  purpose: StoredPurpose,
): Promise<string | null> {
  const rows = await db.$queryRaw<{ subject_id: string }[]>`
    SELECT subject_id FROM one_time_link
    WHERE token_hash = ${hashToken(token)} AND purpose = ${purpose} AND expires_at > now()`
  return rows[0]?.subject_id ?? null
}

/** Uses a link up, and with it every other link of that kind for this person. */
export async function claimLink(
  db: Db,
  token: string,
  purpose: StoredPurpose,
): Promise<string | null> {
  const rows = await db.$queryRaw<{ subject_id: string }[]>`
    UPDATE one_time_link SET used_at = now()
    WHERE token_hash = ${hashToken(token)} AND purpose = ${purpose}
      AND used_at IS NULL AND expires_at > now()
    RETURNING subject_id`
  const subject = rows[0]?.subject_id
  if (!subject) return null
  await voidLinks(db, subject, purpose)
  return subject
}

/**
 * Uses up what a browser was given when it registered this person, if it is among these secrets. Of two at once one
 * gets true.
 */
export async function claimRegistration(
  db: Db,
  subject: string,
  secrets: readonly string[],
): Promise<boolean> {
  const hashes = secrets.map(hashToken)
  const count = await db.$executeRaw`
    UPDATE one_time_link SET used_at = now()
    WHERE token_hash = ANY(${hashes}::bytea[]) AND purpose = 'registered-here'
      AND subject_id = ${subject}::uuid AND used_at IS NULL AND expires_at > now()`
  return count > 0
}

export async function voidLinks(db: Db, subject: string, purpose: StoredPurpose): Promise<void> {
  await db.$executeRaw`
    UPDATE one_time_link SET used_at = now()
    WHERE subject_id = ${subject}::uuid AND purpose = ${purpose} AND used_at IS NULL`
}

export async function sweepLinks(db: Db): Promise<number> {
  return inBatches(
    (limit) => db.$executeRaw`
      DELETE FROM one_time_link WHERE id IN (
        SELECT id FROM one_time_link WHERE expires_at < now() - interval '30 days' LIMIT ${limit})`,
  )
}
