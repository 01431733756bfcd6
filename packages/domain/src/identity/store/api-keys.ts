import type { ApiKey } from '@corridor/db/clients/identity'
import { inBatches } from '@corridor/db/prune'
import { type Id, idOf, newUuid, uuidOf } from '@corridor/kernel/ids'
import type { ApiKeyView, ApiScope } from '../contract.ts'
import { hashToken } from '../secret-tokens.ts'
import type { Db } from '../store.ts'

export type ApiKeyRow = {
  readonly apiKeyId: Id<'apk'>
  readonly customerId: Id<'cus'>
  readonly secretHash: Uint8Array
  readonly scopes: readonly ApiScope[]
  readonly isRevoked: boolean
}

function toView(row: ApiKey): ApiKeyView {
  return {
    apiKeyId: idOf('apk', row.id),
    label: row.label,
    clientId: row.clientId,
    scopes: row.scopes as ApiScope[],
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }
}

export type NewApiKey = {
  readonly apiKeyId: Id<'apk'>
  readonly customerId: Id<'cus'>
  readonly label: string
  readonly clientId: string
  readonly secret: string
  readonly scopes: readonly ApiScope[]
}

export async function insertApiKey(db: Db, key: NewApiKey): Promise<ApiKeyView> {
  const row = await db.apiKey.create({
    data: {
      id: uuidOf(key.apiKeyId),
      customerId: uuidOf(key.customerId),
      label: key.label,
      clientId: key.clientId,
      secretHash: hashToken(key.secret),
      scopes: [...key.scopes],
    },
  })
  return toView(row)
}

export async function countApiKeys(db: Db, customerId: Id<'cus'>): Promise<number> {
  return await db.apiKey.count({ where: { customerId: uuidOf(customerId), revokedAt: null } })
}

export async function listApiKeyViews(db: Db, customerId: Id<'cus'>): Promise<ApiKeyView[]> {
  const rows = await db.apiKey.findMany({
    where: { customerId: uuidOf(customerId) },
    orderBy: { id: 'desc' },
    take: 100,
  })
  return rows.map(toView)
}

export async function findApiKeyByClientId(db: Db, clientId: string): Promise<ApiKeyRow | null> {
  const row = await db.apiKey.findUnique({ where: { clientId } })
  if (!row) return null
  return {
    apiKeyId: idOf('apk', row.id),
    customerId: idOf('cus', row.customerId),
    secretHash: row.secretHash,
    scopes: row.scopes as ApiScope[],
    isRevoked: row.revokedAt !== null,
  }
}

/** Ends a key of this customer and every token that it gave out. */
export async function revokeApiKeyRow(
  db: Db,
  customerId: Id<'cus'>,
  apiKeyId: Id<'apk'>,
): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE api_key SET revoked_at = now()
    WHERE id = ${uuidOf(apiKeyId)}::uuid AND customer_id = ${uuidOf(customerId)}::uuid
      AND revoked_at IS NULL`
  return count === 1
}

/** Ends the tokens that this customer's keys have given out; the keys stay. */
export async function revokeTokens(db: Db, customerId: Id<'cus'>): Promise<void> {
  await db.$executeRaw`
    UPDATE access_token SET revoked_at = now()
    FROM api_key
    WHERE api_key.id = access_token.api_key_id
      AND api_key.customer_id = ${uuidOf(customerId)}::uuid AND access_token.revoked_at IS NULL`
}

export async function insertToken(
  db: Db,
  token: { text: string; apiKeyId: Id<'apk'>; expiresAt: Date },
): Promise<void> {
  const apiKeyId = uuidOf(token.apiKeyId)
  await db.accessToken.create({
    data: {
      id: newUuid(),
      tokenHash: hashToken(token.text),
      apiKeyId,
      expiresAt: token.expiresAt,
    },
  })
  await db.$executeRaw`UPDATE api_key SET last_used_at = now() WHERE id = ${apiKeyId}::uuid`
}

/** Whose token this is, while token, key and customer are all good. */
export async function findLiveToken(db: Db, token: string) {
  const rows = await db.$queryRaw<{ id: string; customer_id: string; scopes: ApiScope[] }[]>`
    SELECT api_key.id, api_key.customer_id, api_key.scopes
    FROM access_token
    JOIN api_key ON api_key.id = access_token.api_key_id AND api_key.revoked_at IS NULL
    JOIN customer ON customer.id = api_key.customer_id AND customer.status = 'active'
    WHERE access_token.token_hash = ${hashToken(token)}
      AND access_token.revoked_at IS NULL AND access_token.expires_at > now()`
  const row = rows[0]
  if (!row) return null
  return {
    apiKeyId: idOf('apk', row.id),
    customerId: idOf('cus', row.customer_id),
    scopes: row.scopes,
  }
}

export async function sweepTokens(db: Db): Promise<number> {
  return inBatches(
    (limit) => db.$executeRaw`
      DELETE FROM access_token WHERE id IN (
        SELECT id FROM access_token WHERE expires_at < now() - interval '1 day' LIMIT ${limit})`,
  )
}

/** Ends every key of this customer. */
export async function revokeAllApiKeys(db: Db, customerId: Id<'cus'>): Promise<void> {
  await db.$executeRaw`
    UPDATE api_key SET revoked_at = now()
    WHERE customer_id = ${uuidOf(customerId)}::uuid AND revoked_at IS NULL`
}
