import { decryptText, encryptField } from '@corridor/db/field-encryption'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { hashToken, isSameHash } from '../secret-tokens.ts'
import { type Db, expiryIn } from '../store.ts'

const enrolmentSeconds = 30 * 60

function secretPlace(subject: string) {
  return { table: 'staff_enrolment', column: 'totp_secret', row: subject }
}

/** What one browser has set up so far of an invited account. */
export type Enrolment = { readonly passwordHash: string; readonly secret: string }

/** Begins the set-up, in place of any that was begun before. */
export async function replaceEnrolment(
  db: Db,
  staffId: Id<'stf'>,
  enrolment: Enrolment & { attempt: string },
): Promise<void> {
  const subject = uuidOf(staffId)
  const data = {
    attemptHash: hashToken(enrolment.attempt),
    passwordHash: enrolment.passwordHash,
    totpSecret: await encryptField(enrolment.secret, secretPlace(subject)),
    expiresAt: await expiryIn(db, enrolmentSeconds),
  }
  await db.staffEnrolment.upsert({
    where: { staffId: subject },
    create: { staffId: subject, ...data },
    update: data,
  })
}

/** The set-up that this attempt began; null when another one replaced it or its time is over. */
export async function findEnrolment(
  db: Db,
  staffId: Id<'stf'>,
  attempt: string,
): Promise<Enrolment | null> {
  const subject = uuidOf(staffId)
  const alive = await db.$queryRaw<{ attempt_hash: Uint8Array }[]>`
    SELECT attempt_hash FROM staff_enrolment
    WHERE staff_id = ${subject}::uuid AND expires_at > now() FOR UPDATE`
  const hash = alive[0]?.attempt_hash
  if (!hash || !isSameHash(hash, hashToken(attempt))) return null
  const row = await db.staffEnrolment.findUnique({ where: { staffId: subject } })
  if (!row) return null
  const secret = await decryptText(row.totpSecret, secretPlace(subject))
  return { passwordHash: row.passwordHash, secret }
}

export async function removeEnrolment(db: Db, staffId: Id<'stf'>): Promise<void> {
  await db.staffEnrolment.deleteMany({ where: { staffId: uuidOf(staffId) } })
}
