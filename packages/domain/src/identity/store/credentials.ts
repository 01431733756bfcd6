import { decryptText, encryptField } from '@corridor/db/field-encryption'
import { newUuid } from '@corridor/kernel/ids'
import type { Audience } from '../contract.ts'
import { hashRecoveryCode } from '../secret-tokens.ts'
import type { Db } from '../store.ts'

/** How one person (customer or staff) proves who they are. `subject` is their uuid. */
export type CredentialRow = {
  readonly subject: string
  readonly audience: Audience
  readonly passwordHash: string | null
  /** Encrypted; `readTotpSecret` opens it while a code is being checked. */
  readonly totpSecret: Uint8Array | null
  readonly isTotpOn: boolean
}

function totpPlace(subject: string) {
  return { table: 'credential', column: 'totp_secret', row: subject }
}

export async function insertCredential(
  db: Db,
  credential: { subject: string; audience: Audience; passwordHash: string | null },
): Promise<void> {
  const { subject, audience, passwordHash } = credential
  await db.credential.create({ data: { subjectId: subject, audience, passwordHash } })
}

export async function findCredential(db: Db, subject: string): Promise<CredentialRow | null> {
  const row = await db.credential.findUnique({ where: { subjectId: subject } })
  if (!row) return null
  return {
    subject,
    audience: row.audience as Audience,
    passwordHash: row.passwordHash,
    totpSecret: row.totpSecret,
    isTotpOn: row.totpEnabledAt !== null,
  }
}

/** The secret in base32, or null when there is none. */
export async function readTotpSecret(credential: CredentialRow): Promise<string | null> {
  if (!credential.totpSecret) return null
  return await decryptText(credential.totpSecret, totpPlace(credential.subject))
}

/** Sets the password. A set-up of an authenticator that an earlier one began is void: see dropPendingTotp. */
export async function setPasswordHash(
  db: Db,
  subject: string,
  passwordHash: string,
): Promise<void> {
  await db.$executeRaw`
    UPDATE credential SET password_hash = ${passwordHash}, password_changed_at = now()
    WHERE subject_id = ${subject}::uuid`
  await dropPendingTotp(db, subject)
}

/** Forgets a secret that was not confirmed: whoever saw it can switch nothing on with it any more. */
export async function dropPendingTotp(db: Db, subject: string): Promise<void> {
  await db.credential.updateMany({
    where: { subjectId: subject, totpEnabledAt: null },
    data: { totpSecret: null, totpLastStep: null },
  })
}

/** Nobody can prove anything with this credential until it is set up anew. */
export async function forgetPassword(db: Db, subject: string): Promise<void> {
  await clearTotp(db, subject)
  await db.credential.update({
    where: { subjectId: subject },
    data: { passwordHash: null, passwordChangedAt: null },
  })
}

/** Keeps a secret that its owner has not confirmed yet. False when one is switched on already. */
export async function setPendingTotp(db: Db, subject: string, secret: string): Promise<boolean> {
  const totpSecret = await encryptField(secret, totpPlace(subject))
  const changed = await db.credential.updateMany({
    where: { subjectId: subject, totpEnabledAt: null },
    data: { totpSecret, totpLastStep: null },
  })
  return changed.count === 1
}

/** Switches the pending secret on with the step of the code that confirmed it. */
export async function enableTotp(db: Db, subject: string, step: number): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE credential SET totp_enabled_at = now(), totp_last_step = ${step}
    WHERE subject_id = ${subject}::uuid AND totp_enabled_at IS NULL AND totp_secret IS NOT NULL`
  return count === 1
}

/** Switches the pending secret on without a code, for accounts made by an operator. */
export async function activateTotp(db: Db, subject: string): Promise<void> {
  await db.$executeRaw`
    UPDATE credential SET totp_enabled_at = now()
    WHERE subject_id = ${subject}::uuid AND totp_secret IS NOT NULL`
}

export async function clearTotp(db: Db, subject: string): Promise<boolean> {
  await db.recoveryCode.deleteMany({ where: { subjectId: subject } })
  const changed = await db.credential.updateMany({
    where: { subjectId: subject, totpSecret: { not: null } },
    data: { totpSecret: null, totpEnabledAt: null, totpLastStep: null },
  })
  return changed.count === 1
}

/** Uses a time step up: false when it, or a later one, has been used before. */
export async function claimTotpStep(db: Db, subject: string, step: number): Promise<boolean> {
  const changed = await db.credential.updateMany({
    where: {
      subjectId: subject,
      totpEnabledAt: { not: null },
      OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }],
    },
    data: { totpLastStep: step },
  })
  return changed.count === 1
}

export async function replaceRecoveryCodes(
  db: Db,
  subject: string,
  codes: readonly string[],
): Promise<void> {
  await db.recoveryCode.deleteMany({ where: { subjectId: subject } })
  await db.recoveryCode.createMany({
    data: codes.map((code) => ({
      id: newUuid(),
      subjectId: subject,
      codeHash: hashRecoveryCode(code),
    })),
  })
}

/** Uses a recovery code up: false when it is unknown or spent. */
export async function claimRecoveryCode(db: Db, subject: string, code: string): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE recovery_code SET used_at = now()
    WHERE subject_id = ${subject}::uuid AND code_hash = ${hashRecoveryCode(code)}
      AND used_at IS NULL`
  return count === 1
}
