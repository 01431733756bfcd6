// Run in a process of its own: it reads the deployment's environment and leaves no pool open behind it.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { migrateAll } from '@corridor/db/migrate'
import { root } from '../paths.ts'
import { loginsFile } from './logins.ts'

async function seed(): Promise<void> {
  const path = join(root, 'prisma', 'seed', 'seed.ts')
  if (!existsSync(path)) throw new Error(`the demo world is missing: ${path}`)
  const module: { seed: () => Promise<unknown> } = await import(pathToFileURL(path).href)
  const result = await module.seed()
  const { DATA_DIR } = process.env
  if (DATA_DIR && result !== undefined) {
    writeFileSync(loginsFile(DATA_DIR), JSON.stringify(result, null, 2), { mode: 0o600 })
  }
}

try {
  await migrateAll()
  if (process.argv.includes('seed')) await seed()
  process.exit(0)
} catch (error) {
  console.error(error)
  process.exit(1)
}
