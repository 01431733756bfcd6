import { inBatches } from '@corridor/db/prune'
import { defineStatement } from '@corridor/db/statement'
import { type Id, idOf, newUuid, uuidOf } from '@corridor/kernel/ids'
import { type ApiScope, apiScopes } from '../contract.ts'
import { hashToken } from '../secret-tokens.ts'
import { type Db, database } from '../store.ts'

/** Ends the tokens that this customer's keys have given out; the keys stay. */
export async function revokeTokens(db: Db, customerId: Id<'cus'>): Promise<void> {
  await db.$executeRaw`
    UPDATE access_token SET revoked_at = now()
    FROM api_key
    WHERE api_key.id = access_token.api_key_id
      AND api_key.customer_id = ${uuidOf(customerId)}::uuid AND access_token.revoked_at IS NULL`
}

/** A token that ends after `seconds`, or with its key where that comes first. @returns the seconds that it works for */
export async function insertToken(
  db: Db,
  token: { text: string; apiKeyId: Id<'apk'>; seconds: number },
): Promise<number> {
  const apiKeyId = uuidOf(token.apiKeyId)
  const rows = await db.$queryRaw<{ seconds: number }[]>`
    INSERT INTO access_token (id, token_hash, api_key_id, expires_at)
    SELECT ${newUuid()}::uuid, ${hashToken(token.text)}, id,
      least(expires_at, now() + make_interval(secs => ${token.seconds}))
    FROM api_key WHERE id = ${apiKeyId}::uuid
    RETURNING greatest(round(extract(epoch FROM expires_at - now())), 0)::int AS seconds`
  await db.$executeRaw`UPDATE api_key SET last_used_at = now() WHERE id = ${apiKeyId}::uuid`
  return rows[0]?.seconds ?? 0
}

export type LiveToken = {
  readonly apiKeyId: Id<'apk'>
  readonly customerId: Id<'cus'>
  readonly scopes: readonly ApiScope[]
  readonly allowedAddresses: readonly string[]
}

const liveTokens = defineStatement({
  domain: 'identity',
  name: 'live-token',
  text: `
    SELECT access_token.token_hash, api_key.id, api_key.customer_id,
      api_key.scopes, api_key.allowed_addresses
    FROM access_token
    JOIN api_key ON api_key.id = access_token.api_key_id AND api_key.revoked_at IS NULL
      AND api_key.expires_at > now()
    JOIN customer ON customer.id = api_key.customer_id AND customer.status = 'active'
    WHERE access_token.token_hash = ANY((SELECT $1::bytea[])::bytea[])
      AND access_token.revoked_at IS NULL AND access_token.expires_at > now()`,
  parameters: ['bytea[]'],
  row: {
    token_hash: 'bytea',
    id: 'uuid',
    customer_id: 'uuid',
    scopes: 'text[]',
    allowed_addresses: 'text[]',
  },
})

/** Whose tokens these are, by token: those of which token, key and customer are all good. */
export async function findLiveTokens(tokens: readonly string[]): Promise<Map<string, LiveToken>> {
  const hashes = tokens.map((token) => Buffer.from(hashToken(token)))
  const rows = await liveTokens.rows(database.pool, [hashes])
  const byHash = new Map(rows.map((row) => [row.token_hash.toString('hex'), row]))
  return new Map(
    tokens.flatMap((token, at) => {
      const row = byHash.get(hashes[at]?.toString('hex') ?? '')
      return row ? [[token, liveTokenOf(row)] as const] : []
    }),
  )
}

function liveTokenOf(row: Awaited<ReturnType<typeof liveTokens.rows>>[number]): LiveToken {
  return {
    apiKeyId: idOf('apk', row.id),
    customerId: idOf('cus', row.customer_id),
    // a scope that an earlier version gave, and this one does not know, opens nothing
    scopes: apiScopes.filter((scope) => row.scopes.includes(scope)),
    allowedAddresses: row.allowed_addresses,
  }
}

export async function sweepTokens(db: Db): Promise<number> {
  return inBatches(
    (limit) => db.$executeRaw`
      DELETE FROM access_token WHERE id IN (
        SELECT id FROM access_token WHERE expires_at < now() - interval '1 day' LIMIT ${limit})`,
  )
}
