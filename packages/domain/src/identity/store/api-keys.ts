import { isCurrency } from '@corridor/kernel/currency'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import { fromWire, type Money, money, toWire, type WireMoney } from '@corridor/kernel/money'
import type { ApiKeyEnd, ApiKeyView, ApiScope } from '../contract.ts'
import { hashToken } from '../secret-tokens.ts'
import type { Db } from '../store.ts'

export type ApiKeyRow = ApiKeyView & {
  readonly customerId: Id<'cus'>
  readonly secretHash: Uint8Array
  readonly isExpired: boolean
}

type Row = {
  id: string
  customer_id: string
  label: string
  client_id: string
  secret_hash: Uint8Array
  scopes: ApiScope[]
  allowed_addresses: string[]
  daily_limit_minor: bigint | null
  daily_limit_currency: string | null
  created_at: Date
  expires_at: Date
  last_used_at: Date | null
  revoked_at: Date | null
  is_expired: boolean
}

function toRow(row: Row): ApiKeyRow {
  const limit = limitOf(row)
  return {
    ...toView(row),
    dailyLimit: limit && toWire(limit),
    customerId: idOf('cus', row.customer_id),
    secretHash: row.secret_hash,
    isExpired: row.is_expired,
  }
}

function toView(row: Row): Omit<ApiKeyView, 'dailyLimit'> {
  return {
    apiKeyId: idOf('apk', row.id),
    label: row.label,
    clientId: row.client_id,
    scopes: row.scopes,
    allowedAddresses: row.allowed_addresses,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    isUsable: row.revoked_at === null && !row.is_expired,
  }
}

function limitOf(row: Pick<Row, 'daily_limit_minor' | 'daily_limit_currency'>): Money | null {
  const { daily_limit_minor: minor, daily_limit_currency: currency } = row
  return minor !== null && isCurrency(currency) ? money(minor, currency) : null
}

/** What its owner sees of a key. */
export function viewOf({ customerId, secretHash, isExpired, ...view }: ApiKeyRow): ApiKeyView {
  return view
}

export type NewApiKey = {
  readonly apiKeyId: Id<'apk'>
  readonly customerId: Id<'cus'>
  readonly label: string
  readonly clientId: string
  readonly secret: string
  readonly scopes: readonly ApiScope[]
  readonly expiresAt: Date
  readonly allowedAddresses: readonly string[]
  readonly dailyLimit: WireMoney | null
}

export async function insertApiKey(db: Db, key: NewApiKey): Promise<void> {
  const limit = key.dailyLimit && fromWire(key.dailyLimit)
  await db.apiKey.create({
    data: {
      id: uuidOf(key.apiKeyId),
      customerId: uuidOf(key.customerId),
      label: key.label,
      clientId: key.clientId,
      secretHash: hashToken(key.secret),
      scopes: [...key.scopes],
      expiresAt: key.expiresAt,
      allowedAddresses: [...key.allowedAddresses],
      dailyLimitMinor: limit?.minor ?? null,
      dailyLimitCurrency: limit?.currency ?? null,
    },
  })
}

/** Makes whoever else makes or ends keys of this customer wait for the end of this transaction. */
export async function lockKeysOf(db: Db, customerId: Id<'cus'>): Promise<void> {
  await db.$queryRaw`SELECT id FROM customer WHERE id = ${uuidOf(customerId)}::uuid FOR UPDATE`
}

/** Whether what a new key was proven with still holds: the password, the session, the account. */
export async function isProofGood(
  db: Db,
  proof: { customerId: Id<'cus'>; passwordHash: string | null; sessionId?: Id<'ses'> },
): Promise<boolean> {
  const sessionId = proof.sessionId ? uuidOf(proof.sessionId) : null
  const rows = await db.$queryRaw<{ is_good: boolean }[]>`
    SELECT true AS is_good FROM customer
    JOIN credential ON credential.subject_id = customer.id
    WHERE customer.id = ${uuidOf(proof.customerId)}::uuid AND customer.status = 'active'
      AND credential.password_hash = ${proof.passwordHash}
      AND (${sessionId}::uuid IS NULL OR EXISTS (
        SELECT 1 FROM session WHERE id = ${sessionId}::uuid AND revoked_at IS NULL))`
  return rows.length === 1
}

export async function countApiKeys(db: Db, customerId: Id<'cus'>): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM api_key
    WHERE customer_id = ${uuidOf(customerId)}::uuid AND revoked_at IS NULL AND expires_at > now()`
  return rows[0]?.count ?? 0
}

export async function listApiKeyRows(db: Db, customerId: Id<'cus'>): Promise<ApiKeyRow[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT *, expires_at <= now() AS is_expired FROM api_key
    WHERE customer_id = ${uuidOf(customerId)}::uuid ORDER BY id DESC LIMIT 100`
  return rows.map(toRow)
}

export async function findApiKeyByClientId(db: Db, clientId: string): Promise<ApiKeyRow | null> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT *, expires_at <= now() AS is_expired FROM api_key WHERE client_id = ${clientId}`
  return rows[0] ? toRow(rows[0]) : null
}

/** Ends a key of this customer and every token that it gave out. */
export async function revokeApiKeyRow(
  db: Db,
  customerId: Id<'cus'>,
  apiKeyId: Id<'apk'>,
): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE api_key SET revoked_at = now(), revoked_reason = 'owner'
    WHERE id = ${uuidOf(apiKeyId)}::uuid AND customer_id = ${uuidOf(customerId)}::uuid
      AND revoked_at IS NULL`
  return count === 1
}

/** Ends the keys of this customer but for those that are kept. @returns the ones that ended now */
export async function revokeKeysBut(
  db: Db,
  customerId: Id<'cus'>,
  why: ApiKeyEnd,
  kept: readonly Id<'apk'>[],
): Promise<Id<'apk'>[]> {
  const keptIds = kept.map((id) => uuidOf(id))
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE api_key SET revoked_at = now(), revoked_reason = ${why}
    WHERE customer_id = ${uuidOf(customerId)}::uuid AND revoked_at IS NULL
      AND id <> ALL(${keptIds}::uuid[])
    RETURNING id`
  return rows.map((row) => idOf('apk', row.id))
}

type Due = {
  readonly customerId: Id<'cus'>
  readonly apiKeyId: Id<'apk'>
  readonly expiresAt: Date
}
type DueRow = { id: string; customer_id: string; expires_at: Date }

const toDue = (row: DueRow): Due => ({
  customerId: idOf('cus', row.customer_id),
  apiKeyId: idOf('apk', row.id),
  expiresAt: row.expires_at,
})

/** Marks keys whose time has come as ended. */
export async function endExpiredKeys(db: Db, limit: number): Promise<Due[]> {
  const rows = await db.$queryRaw<DueRow[]>`
    UPDATE api_key SET revoked_at = now(), revoked_reason = 'expired' WHERE id IN (
      SELECT id FROM api_key WHERE expires_at <= now() AND revoked_at IS NULL
      ORDER BY expires_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING id, customer_id, expires_at`
  return rows.map(toDue)
}

/** Marks keys that end within a week (or the last quarter of a short life) as announced, once. */
export async function claimExpiringKeys(db: Db, limit: number): Promise<Due[]> {
  const rows = await db.$queryRaw<DueRow[]>`
    UPDATE api_key SET expiry_noticed_at = now() WHERE id IN (
      SELECT id FROM api_key
      WHERE revoked_at IS NULL AND expiry_noticed_at IS NULL AND expires_at > now()
        AND expires_at <= now() + interval '7 days'
        AND expires_at - least(interval '7 days', (expires_at - created_at) / 4) <= now()
      ORDER BY expires_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING id, customer_id, expires_at`
  return rows.map(toDue)
}
