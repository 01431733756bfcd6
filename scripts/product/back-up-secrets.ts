import { chmodSync, copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

// Small, and what a database without them is worth nothing for. The database itself is its operator's to copy.
const secretFiles = ['secrets.json', 'demo-logins.json']

/**
 * Copies what a data folder keeps secret to `<dataDir>/backups/<moment>`, readable by its owner only.
 * @returns the copy's folder; null where the folder has no secrets, because its operator gives them
 */
export function backUpSecrets(dataDir: string, now: Date): string | null {
  const present = secretFiles.filter((file) => existsSync(join(dataDir, file)))
  if (present.length === 0) return null
  const folder = join(dataDir, 'backups', now.toISOString().replace(/\D/g, '').slice(0, 17))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const file of present) {
    copyFileSync(join(dataDir, file), join(folder, file))
    chmodSync(join(folder, file), 0o600)
  }
  return folder
}
