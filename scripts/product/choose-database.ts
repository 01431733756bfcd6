import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dataDirectory } from '../paths.ts'
import { startDatabase } from './database.ts'
import { readLiveRecord } from './run-record.ts'
import { loadSecrets } from './secrets.ts'

/**
 * Names the database of this deployment: the operator's, the running product's, or the embedded one, started for this.
 * @returns true when a relay works on it, so that events must be on their way
 */
export async function chooseDatabase(): Promise<boolean> {
  if (process.env.DATABASE_URL) return true
  const dataDir = dataDirectory()
  const secrets = loadSecrets(dataDir)
  process.env.DATABASE_ROLE_SECRET ??= secrets.databaseRoleSecret
  process.env.FIELD_ENCRYPTION_KEY ??= secrets.fieldEncryptionKey
  process.env.LEDGER_SEAL_KEY ??= secrets.ledgerSealKey
  process.env.DATA_DIR ??= dataDir
  const live = readLiveRecord(dataDir)
  if (live?.databaseUrl) {
    process.env.DATABASE_URL = live.databaseUrl
    return true
  }
  if (!existsSync(join(dataDir, 'postgres'))) {
    throw new Error(`there is no database in ${dataDir} yet: run npm start first`)
  }
  const server = await startDatabase({ dataDir, password: secrets.databasePassword })
  process.env.DATABASE_URL = server.url
  return false
}
