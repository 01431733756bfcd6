import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const makers = {
  /** Password of the embedded server's superuser. */
  databasePassword: () => randomBytes(24).toString('base64url'),
  /** Each domain role's password is derived from it. */
  databaseRoleSecret: () => randomBytes(32).toString('base64url'),
  /** AES-256 key that wraps the keys of encrypted fields. */
  fieldEncryptionKey: () => randomBytes(32).toString('base64'),
  /** Master of the apps' session secrets; none of them uses it as it is. */
  authMasterSecret: () => randomBytes(32).toString('base64url'),
  /** Master of the sandbox providers' webhook secrets. */
  webhookMasterSecret: () => randomBytes(32).toString('base64url'),
  /** ed25519 key (PKCS8, DER, base64) that signs the ledger's heads; it never enters the database. */
  ledgerSealKey: () =>
    generateKeyPairSync('ed25519')
      .privateKey.export({ type: 'pkcs8', format: 'der' })
      .toString('base64'),
}

export type Secrets = Readonly<Record<keyof typeof makers, string>>

/** The deployment's secrets: made once, kept in `<dataDir>/secrets.json`, readable by its owner only. New kinds are added. */
export function loadSecrets(dataDir: string): Secrets {
  mkdirSync(dataDir, { recursive: true })
  const path = join(dataDir, 'secrets.json')
  const stored: Record<string, unknown> = existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8'))
    : {}
  const value = (key: keyof typeof makers): string => {
    const kept = stored[key]
    return typeof kept === 'string' ? kept : makers[key]()
  }
  const secrets: Secrets = {
    databasePassword: value('databasePassword'),
    databaseRoleSecret: value('databaseRoleSecret'),
    fieldEncryptionKey: value('fieldEncryptionKey'),
    authMasterSecret: value('authMasterSecret'),
    webhookMasterSecret: value('webhookMasterSecret'),
    ledgerSealKey: value('ledgerSealKey'),
  }
  if (Object.keys(secrets).some((key) => !(key in stored))) {
    writeFileSync(path, `${JSON.stringify({ ...stored, ...secrets }, null, 2)}\n`, { mode: 0o600 })
  }
  return secrets
}

/** A secret for one purpose, derived from a master. */
export function deriveSecret(master: string, purpose: string): string {
  return createHmac('sha256', master).update(purpose).digest('base64url')
}
