import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDatabase } from './database.ts'
import { onStop } from './lifecycle.ts'
import { openToServer } from './open-folder.ts'

/** Settings of servers whose data nobody will miss. */
export const scratchSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
} as const

/** A new folder for data that ends with the command. */
export function scratchFolder(): string {
  const folder = openToServer(mkdtempSync(join(tmpdir(), 'corridor-')))
  onStop('files', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Runs `work` with DATABASE_URL naming an empty server of its own, in this process. */
export async function withScratchDatabase<T>(work: () => Promise<T>): Promise<T> {
  const server = await startDatabase({
    dataDir: scratchFolder(),
    password: randomBytes(24).toString('base64url'),
    settings: scratchSettings,
  })
  process.env.DATABASE_URL = server.url
  process.env.DATABASE_ROLE_SECRET ??= randomBytes(24).toString('base64url')
  try {
    return await work()
  } finally {
    await server.stop()
  }
}
