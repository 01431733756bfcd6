import { appendEvents } from '@corridor/db/outbox'
import type { Id } from '@corridor/kernel/ids'
import type { ApiKeyEnd } from '../contract.ts'
import { apiKeysEnded } from '../events.ts'
import { revokeTokens } from '../store/access-tokens.ts'
import { lockKeysOf, revokeKeysBut } from '../store/api-keys.ts'
import type { Db } from '../store.ts'

/**
 * Ends a customer's keys inside the caller's transaction, with their event, and every token that any key gave out.
 * A key that its owner chose to keep works on and gives out new tokens. The caller calls `forgetTokens` when the
 * transaction has committed.
 */
export async function endApiKeys(
  tx: Db,
  customerId: Id<'cus'>,
  how: { why: ApiKeyEnd; by: string; keep?: readonly Id<'apk'>[] },
): Promise<void> {
  await lockKeysOf(tx, customerId)
  await revokeTokens(tx, customerId)
  const { why, by } = how
  const apiKeyIds = await revokeKeysBut(tx, customerId, why, how.keep ?? [])
  if (apiKeyIds.length === 0) return
  await appendEvents(tx, [apiKeysEnded.of(customerId, { customerId, apiKeyIds, why, by })])
}
