// Run in a process of its own: it reads the deployment's environment and leaves no pool open behind it.
import { writeFileSync } from 'node:fs'
import { migrateAll } from '@corridor/db/migrate'
import { DataNewerThanCode, readMigrationState } from '@corridor/db/migration-state'
import { backUpSecrets } from './back-up-secrets.ts'
import { loginsFile } from './logins.ts'

async function seed(): Promise<void> {
  const { seed: makeDemoWorld } = await import('../../prisma/seed/seed.ts')
  const result = await makeDemoWorld()
  const { DATA_DIR } = process.env
  if (DATA_DIR)
    writeFileSync(loginsFile(DATA_DIR), JSON.stringify(result, null, 2), { mode: 0o600 })
}

/** Says what an upgrade of older data does, and keeps a copy of the secrets first. @throws DataNewerThanCode */
async function announceUpgrade(): Promise<void> {
  const { isNew, pending, unknown } = await readMigrationState()
  if (unknown.length > 0) throw new DataNewerThanCode(unknown)
  if (isNew || pending.length === 0) return
  const domains = [...new Set(pending.map(({ domain }) => domain))]
  const { DATA_DIR } = process.env
  const copy = DATA_DIR ? backUpSecrets(DATA_DIR, new Date()) : null
  const kept = copy ? `; a copy of its secrets is in ${copy}` : ''
  const count = `${pending.length} ${pending.length === 1 ? 'migration' : 'migrations'}`
  console.log(
    `upgrade: this data is from an older version, now applied: ${count} of ${domains.join(', ')}${kept}`,
  )
}

try {
  await announceUpgrade()
  await migrateAll()
  if (process.argv.includes('seed')) await seed()
  process.exit(0)
} catch (error) {
  console.error(error instanceof DataNewerThanCode ? error.message : error)
  process.exit(1)
}
