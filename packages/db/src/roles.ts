import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import type pg from 'pg'
import {
  appRole,
  extensionsSchema,
  jobsRole,
  jobsSchema,
  ownerRole,
  readonlyRole,
  rolePassword,
} from './connection.ts'

/** Extensions that migrations may count on. One place for all domains of a database: an extension exists once in it. */
const extensions = ['pg_trgm', 'unaccent', 'fuzzystrmatch', 'btree_gist'] as const

// A session that is left idle inside a transaction holds back the relay of every domain on its server.
const appSettings = {
  idle_in_transaction_session_timeout: "'10s'",
  statement_timeout: "'30s'",
  timezone: "'UTC'",
} as const

/** Whose work is to go through whole tables: the books and their checks, the figures, the comparison with statements. */
const readingWholeTables: ReadonlySet<string> = new Set(['ledger', 'reconciliation', 'reporting'])

/**
 * Every other domain reads by key. A prepared statement keeps the plan that it was given while its tables were small, when
 * reading them whole was cheapest, until somebody analyses them: a send became slower with each that was made (ADR 24).
 * A table is still read whole where no index can be used.
 */
function planSettings(domain: string): Readonly<Record<string, string>> {
  return { enable_seqscan: readingWholeTables.has(domain) ? 'on' : 'off' }
}

/** Makes what all domains of a database have in common: extensions, the reader of everything, the queue's schema. */
export async function prepareDatabase(admin: pg.Client, hasJobs: boolean): Promise<void> {
  await createRole(admin, readonlyRole, true)
  await admin.query(`ALTER ROLE ${readonlyRole} SET default_transaction_read_only = on`)
  await admin.query(`CREATE SCHEMA IF NOT EXISTS ${extensionsSchema}`)
  await admin.query(`GRANT USAGE ON SCHEMA ${extensionsSchema} TO PUBLIC`)
  for (const name of extensions) {
    await admin.query(`CREATE EXTENSION IF NOT EXISTS ${name} SCHEMA ${extensionsSchema}`)
  }
  await grantConnect(admin, [readonlyRole])
  if (!hasJobs) return
  await createRole(admin, jobsRole, true)
  await beMemberOf(admin, jobsRole)
  await grantConnect(admin, [jobsRole])
  await admin.query(`CREATE SCHEMA IF NOT EXISTS ${jobsSchema} AUTHORIZATION ${jobsRole}`)
  await admin.query(`GRANT USAGE ON SCHEMA ${jobsSchema} TO ${readonlyRole}`)
  await admin.query(
    `ALTER DEFAULT PRIVILEGES FOR ROLE ${jobsRole} IN SCHEMA ${jobsSchema} GRANT SELECT ON TABLES TO ${readonlyRole}`,
  )
}

/** Makes a domain's two roles and its schema, and says what the app's role will find allowed on new tables. */
export async function prepareDomain(admin: pg.Client, domain: string): Promise<void> {
  const owner = ownerRole(domain)
  const app = appRole(domain)
  await createRole(admin, owner, false)
  await createRole(admin, app, true)
  await beMemberOf(admin, owner)
  await grantConnect(admin, [app])
  const settings = Object.entries({ ...appSettings, ...planSettings(domain) }).map(
    ([name, value]) => `ALTER ROLE ${app} SET ${name} = ${value};`,
  )
  const defaults = `ALTER DEFAULT PRIVILEGES FOR ROLE ${owner}`
  await admin.query(`
    ${settings.join('\n')}
    ALTER ROLE ${app} SET search_path = ${domain}, ${extensionsSchema};
    CREATE SCHEMA IF NOT EXISTS ${domain} AUTHORIZATION ${owner};
    GRANT USAGE ON SCHEMA ${domain} TO ${app}, ${readonlyRole};
    ${defaults} REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
    ${defaults} IN SCHEMA ${domain} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app};
    ${defaults} IN SCHEMA ${domain} GRANT USAGE, SELECT ON SEQUENCES TO ${app};
    ${defaults} IN SCHEMA ${domain} GRANT EXECUTE ON FUNCTIONS TO ${app};
    ${defaults} IN SCHEMA ${domain} GRANT SELECT ON TABLES TO ${readonlyRole};
  `)
}

/** The record of migrations is the owner's business. */
export async function closeMigrationRecord(admin: pg.Client, domain: string): Promise<void> {
  await admin.query(`REVOKE ALL ON ${domain}._prisma_migrations FROM ${appRole(domain)}`)
}

async function createRole(admin: pg.Client, role: string, canLogIn: boolean): Promise<void> {
  const found = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
  if (found.rowCount === 0) await admin.query(`CREATE ROLE ${role}`)
  await admin.query(
    canLogIn
      ? `ALTER ROLE ${role} LOGIN PASSWORD '${scramVerifier(rolePassword(role))}'`
      : `ALTER ROLE ${role} NOLOGIN`,
  )
}

/** An administrator who is no superuser (managed servers) must be a member of a role to act for it. */
async function beMemberOf(admin: pg.Client, role: string): Promise<void> {
  const { rows } = await admin.query('SELECT rolsuper FROM pg_roles WHERE rolname = current_user')
  if (!rows[0]?.rolsuper) await admin.query(`GRANT ${role} TO CURRENT_USER`)
}

async function grantConnect(admin: pg.Client, roles: readonly string[]): Promise<void> {
  const { rows } = await admin.query('SELECT quote_ident(current_database()) AS name')
  await admin.query(`GRANT CONNECT ON DATABASE ${rows[0].name} TO ${roles.join(', ')}`)
}

/** The password in the form that Postgres stores (RFC 5803), so that it never stands in a server's log. */
export function scramVerifier(password: string, salt: Uint8Array = randomBytes(16)): string {
  const iterations = 4096
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256')
  const clientKey = createHmac('sha256', salted).update('Client Key').digest()
  const storedKey = createHash('sha256').update(clientKey).digest('base64')
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64')
  const saltText = Buffer.from(salt).toString('base64')
  return `SCRAM-SHA-256$${iterations}:${saltText}$${storedKey}:${serverKey}`
}
