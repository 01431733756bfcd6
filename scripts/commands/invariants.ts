import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkInvariants } from '../invariants/check-invariants.ts'
import { dataDirectory } from '../paths.ts'
import { startDatabase } from '../product/database.ts'
import { stopEverything, stopOnSignals } from '../product/lifecycle.ts'
import { readLiveRecord } from '../product/run-record.ts'
import { loadSecrets } from '../product/secrets.ts'
import { paint, printLine } from '../terminal.ts'

/**
 * Names the database of this deployment: the operator's, the running product's, or the embedded one, started for this.
 * @returns true when a relay works on it, so that events must be on their way
 */
async function chooseDatabase(): Promise<boolean> {
  if (process.env.DATABASE_URL) return true
  const dataDir = dataDirectory()
  const secrets = loadSecrets(dataDir)
  process.env.DATABASE_ROLE_SECRET ??= secrets.databaseRoleSecret
  process.env.FIELD_ENCRYPTION_KEY ??= secrets.fieldEncryptionKey
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

/** Checks the books of all domains and prints what does not hold. Exit code 1 when something does not. */
export async function run(): Promise<number> {
  stopOnSignals()
  try {
    const hasRelay = await chooseDatabase()
    const findings = await checkInvariants(hasRelay ? {} : { settleInSeconds: null })
    for (const { name, violations } of findings) {
      const mark = violations.length === 0 ? paint('green', '✓') : paint('red', '✗')
      printLine(`${mark} ${name}`)
      for (const violation of violations) printLine(paint('red', `    ${violation}`))
    }
    const broken = findings.filter((finding) => finding.violations.length > 0).length
    printLine(`${findings.length} invariants checked, ${broken} broken`)
    return broken === 0 && findings.length > 0 ? 0 : 1
  } finally {
    await stopEverything()
  }
}
