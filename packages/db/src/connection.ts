import { createHmac } from 'node:crypto'
import pg from 'pg'

/** The role under which a domain's code runs; it can touch its own schema and nothing else. */
export function appRole(domain: string): string {
  return `corridor_${checkedName(domain)}`
}

/** The role that owns a domain's schema and runs its migrations; nobody logs in as it. */
export function ownerRole(domain: string): string {
  return `corridor_${checkedName(domain)}_owner`
}

/** Reads every domain's schema, for `npm run invariants`. */
export const readonlyRole = 'corridor_readonly'

/** Owns the schema of the queue. */
export const jobsRole = 'corridor_jobs'

/** Schema of the queue's tables, in the database of `JOBS_DATABASE_URL`. */
export const jobsSchema = 'pgboss'

/** Schema that holds the extensions of a database, readable by every domain. */
export const extensionsSchema = 'extensions'

/**
 * Where a domain lives: `<DOMAIN>_DATABASE_URL`, else `DATABASE_URL`. Migrations use the credentials in it;
 * everything else replaces them by its role's, so an URL without credentials is enough for the app's processes.
 * @throws Error when neither is set
 */
export function domainUrl(domain: string): URL {
  return requiredUrl(`${checkedName(domain).toUpperCase()}_DATABASE_URL`)
}

/** Where the queue lives: `JOBS_DATABASE_URL`, else `DATABASE_URL`. */
export function jobsUrl(): URL {
  return requiredUrl('JOBS_DATABASE_URL')
}

/** Connection string of a domain's own role. */
export function appConnectionString(domain: string): string {
  return asRole(domainUrl(domain), appRole(domain)).href
}

/** Connection string of the reader of everything, on the server of one domain. */
export function readonlyConnectionString(domain: string): string {
  return asRole(domainUrl(domain), readonlyRole).href
}

/** Connection string of the reader of everything, on the server of the queue. */
export function readonlyJobsConnectionString(): string {
  return asRole(jobsUrl(), readonlyRole).href
}

/** Connection string of the queue's role. */
export function jobsConnectionString(): string {
  return asRole(jobsUrl(), jobsRole).href
}

/**
 * A role's password: HMAC-SHA256 of the role's name under `DATABASE_ROLE_SECRET`, so that one secret serves all roles.
 * @throws Error when the secret is missing or shorter than 16 characters
 */
export function rolePassword(role: string): string {
  const secret = process.env.DATABASE_ROLE_SECRET ?? ''
  if (secret.length < 16)
    throw new Error('DATABASE_ROLE_SECRET must be at least 16 characters long')
  return createHmac('sha256', secret).update(role).digest('base64url')
}

/** The same server, another database. */
export function withDatabase(url: URL, database: string): URL {
  const copy = new URL(url)
  copy.pathname = `/${encodeURIComponent(database)}`
  return copy
}

/** Database that an URL names. @throws Error when it names none */
export function databaseOf(url: URL): string {
  const name = decodeURIComponent(url.pathname.slice(1))
  if (name === '') throw new Error('a database URL must name its database')
  return name
}

/** True when both URLs lead to one database. */
export function isSameDatabase(a: URL, b: URL): boolean {
  return a.host === b.host && a.pathname === b.pathname
}

/** Runs `work` on one connection and closes it. */
export async function withClient<T>(
  config: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(config)
  // A server that goes away surfaces in the running query; without a listener it would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function asRole(url: URL, role: string): URL {
  const copy = new URL(url)
  copy.username = role
  copy.password = rolePassword(role)
  return copy
}

function requiredUrl(variable: string): URL {
  const text = process.env[variable] || process.env.DATABASE_URL
  if (!text) throw new Error(`neither ${variable} nor DATABASE_URL is set`)
  return new URL(text)
}

function checkedName(domain: string): string {
  if (!/^[a-z][a-z_]{1,30}$/.test(domain)) throw new Error(`"${domain}" is no name of a domain`)
  return domain
}
