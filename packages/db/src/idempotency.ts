import { createHash } from 'node:crypto'
import { unnestLists } from './list-parameters.ts'
import type { SqlClient } from './sql-client.ts'

export type KeyClaim =
  /** Ours to do: end it with `completeKey`, or with `releaseKey` when nothing was done. */
  | { readonly state: 'claimed' }
  /** Another call with this key has not ended yet. */
  | { readonly state: 'in-flight' }
  /** The key was used for another request. */
  | { readonly state: 'mismatch' }
  | { readonly state: 'done'; readonly response: unknown }

export type KeyName = { readonly scope: string; readonly key: string }

type KeyRow = { fingerprint: string; state: string; response: unknown }

/**
 * Claims a client's key: of any number of calls, one hears `claimed`. Call it in a transaction of its own (on the
 * client), so that the others hear `in-flight` at once instead of waiting.
 *
 * `leaseInSeconds` lets a later call with the same request take over a claim whose process died; give it only
 * where doing the work twice is harmless.
 */
export async function claimKey(
  client: SqlClient,
  request: KeyName & { readonly fingerprint: string; readonly leaseInSeconds?: number },
): Promise<KeyClaim> {
  const { scope, key, fingerprint: print, leaseInSeconds = null } = request
  // A key that is released between the two statements is claimed in the next round.
  for (;;) {
    const inserted = await client.$executeRaw`
      INSERT INTO idempotency_key AS mine (scope, key, fingerprint, state, expires_at)
      VALUES (${scope}, ${key}, ${print}, 'claimed', clock_timestamp() + make_interval(secs => ${leaseInSeconds}::float8))
      ON CONFLICT (scope, key) DO UPDATE SET expires_at = excluded.expires_at
      WHERE mine.state = 'claimed' AND mine.fingerprint = excluded.fingerprint AND mine.expires_at < clock_timestamp()`
    if (inserted === 1) return { state: 'claimed' }
    const [row] = await client.$queryRaw<KeyRow[]>`
      SELECT fingerprint, state, response FROM idempotency_key WHERE scope = ${scope} AND key = ${key}`
    if (!row) continue
    if (row.fingerprint !== print) return { state: 'mismatch' }
    return row.state === 'done' ? { state: 'done', response: row.response } : { state: 'in-flight' }
  }
}

/**
 * Stores the answer that every repetition of the request will get. The first answer stays.
 * @returns false when another call has stored one before: then that is the answer
 */
export async function completeKey(
  client: SqlClient,
  { scope, key, response }: KeyName & { readonly response: unknown },
): Promise<boolean> {
  const stored = await client.$executeRaw`
    UPDATE idempotency_key
    SET state = 'done', response = ${JSON.stringify(response ?? null)}::jsonb, expires_at = NULL
    WHERE scope = ${scope} AND key = ${key} AND state = 'claimed'`
  return stored === 1
}

/** Gives a claimed key back, because nothing was done under it. */
export async function releaseKey(client: SqlClient, { scope, key }: KeyName): Promise<void> {
  await client.$executeRaw`
    DELETE FROM idempotency_key WHERE scope = ${scope} AND key = ${key} AND state = 'claimed'`
}

/**
 * `claimKey` for a batch, as a data-modifying CTE that answers with the scope and key of each that was claimed.
 * @param given name of the CTE with columns scope, key and fingerprint; a key stands in it once
 * @param leaseInSeconds the parameter that says it
 */
export function claimKeysSql(given: string, leaseInSeconds: string): string {
  return `INSERT INTO idempotency_key AS mine (scope, key, fingerprint, state, expires_at)
    SELECT scope, key, fingerprint, 'claimed', clock_timestamp() + make_interval(secs => ${leaseInSeconds}::float8)
      FROM ${given} ORDER BY scope, key
    ON CONFLICT (scope, key) DO UPDATE SET expires_at = excluded.expires_at
    WHERE mine.state = 'claimed' AND mine.fingerprint = excluded.fingerprint AND mine.expires_at < clock_timestamp()
    RETURNING scope, key`
}

/**
 * Stores answers with the effect, in the statement that makes it: an INSERT for a data-modifying CTE, to which a RETURNING
 * of scope and key may be added. A key that has an answer keeps it and is not returned.
 * @param answers SELECT of scope, key, fingerprint and answer (jsonb), in the order of scope and key; a key stands in it once
 */
export function storeAnswersSql(answers: string): string {
  return `INSERT INTO idempotency_key AS mine (scope, key, fingerprint, state, response)
    SELECT scope, key, fingerprint, 'done', response FROM (${answers}) AS answer (scope, key, fingerprint, response)
    ON CONFLICT (scope, key) DO UPDATE SET state = 'done', response = excluded.response, expires_at = NULL
    WHERE mine.state = 'claimed'`
}

/** `completeKey` for a batch: lists of scopes, keys and answers (JSON); answers in their order which were stored. */
export const completeKeysSql = `
  WITH given AS (
    SELECT * FROM ${unnestLists(['text[]', 'text[]', 'text[]'])} WITH ORDINALITY AS given (scope, key, response, item)
     ORDER BY scope, key
  ), stored AS (
    UPDATE idempotency_key AS mine SET state = 'done', response = given.response::jsonb, expires_at = NULL
      FROM given WHERE mine.scope = given.scope AND mine.key = given.key AND mine.state = 'claimed'
    RETURNING given.item
  )
  SELECT stored.item IS NOT NULL AS "isStored" FROM given LEFT JOIN stored USING (item) ORDER BY given.item`

/** SHA-256 of a request in canonical form: the order of its fields does not matter, absent equals undefined. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex')
}

function canonical(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`
  if (value instanceof Date) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
