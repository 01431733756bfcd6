import { inBatches } from '@corridor/db/prune'
import { type Id, newUuid, uuidOf } from '@corridor/kernel/ids'
import { hashToken, newToken } from '../secret-tokens.ts'
import type { Db } from '../store.ts'

const keptDays = 180
/** As many devices of one account are known; the one used longest ago makes room. */
const maxDevices = 10

export type TrustedDevice = {
  readonly deviceId: string
  /** False while it only held the link of a reset: who reads the mailbox has shown no second factor. */
  readonly hasSignedIn: boolean
}

/** The device that one of these cookies proves for this account, or null. */
export async function findTrustedDevice(
  db: Db,
  subject: string,
  tokens: readonly string[],
): Promise<TrustedDevice | null> {
  const hashes = tokens.map(hashToken)
  const rows = await db.$queryRaw<{ id: string; has_signed_in: boolean }[]>`
    SELECT id, session_id IS NOT NULL AS has_signed_in FROM trusted_device
    WHERE subject_id = ${subject}::uuid AND token_hash = ANY(${hashes}::bytea[])
      AND last_used_at > now() - make_interval(days => ${keptDays})
    ORDER BY last_used_at DESC LIMIT 1`
  const row = rows[0]
  return row ? { deviceId: row.id, hasSignedIn: row.has_signed_in } : null
}

/** Notes that a known device signed in again. */
export async function touchTrustedDevice(
  db: Db,
  deviceId: string,
  sessionId: Id<'ses'>,
): Promise<void> {
  await db.$executeRaw`
    UPDATE trusted_device SET last_used_at = now(), session_id = ${uuidOf(sessionId)}::uuid
    WHERE id = ${deviceId}::uuid`
}

/**
 * Makes a device known to an account. The secret is always new: one that was brought along and is not known here
 * may have been planted.
 * @returns the secret for the device's cookie; only its hash is stored
 */
export async function trustDevice(
  db: Db,
  subject: string,
  sessionId: Id<'ses'> | null,
): Promise<string> {
  const token = newToken()
  await db.trustedDevice.create({
    data: {
      id: newUuid(),
      subjectId: subject,
      tokenHash: hashToken(token),
      sessionId: sessionId && uuidOf(sessionId),
    },
  })
  await db.$executeRaw`
    DELETE FROM trusted_device WHERE id IN (
      SELECT id FROM trusted_device WHERE subject_id = ${subject}::uuid
      ORDER BY last_used_at DESC, id DESC OFFSET ${maxDevices})`
  return token
}

/** The device that this session was opened on is known no more. */
export async function forgetDeviceOf(db: Db, sessionId: Id<'ses'>): Promise<void> {
  await db.trustedDevice.deleteMany({ where: { sessionId: uuidOf(sessionId) } })
}

/** Nobody's device is known any more, but for the one of this session. */
export async function forgetTrustedDevices(
  db: Db,
  subject: string,
  except?: Id<'ses'>,
): Promise<void> {
  const kept = except ? uuidOf(except) : null
  await db.$executeRaw`
    DELETE FROM trusted_device WHERE subject_id = ${subject}::uuid
      AND (${kept}::uuid IS NULL OR session_id IS DISTINCT FROM ${kept}::uuid)`
}

export function sweepTrustedDevices(db: Db): Promise<number> {
  return inBatches(
    (limit) => db.$executeRaw`
      DELETE FROM trusted_device WHERE id IN (
        SELECT id FROM trusted_device
         WHERE last_used_at < now() - make_interval(days => ${keptDays}) LIMIT ${limit})`,
  )
}
