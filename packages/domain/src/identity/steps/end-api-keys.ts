import { appendEvents } from '@corridor/db/outbox'
import { actorRef, systemActor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import type { ApiKeyEnd } from '../contract.ts'
import { apiKeyExpiring, apiKeysEnded } from '../events.ts'
import { revokeTokens } from '../store/access-tokens.ts'
import { claimExpiringKeys, endExpiredKeys, lockKeysOf, revokeKeysBut } from '../store/api-keys.ts'
import { type Db, database } from '../store.ts'
import { forgetTokens } from './known-tokens.ts'

const batch = 100

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

/** Announces keys that end soon and closes those whose time has come. @returns how many of both */
export async function sweepApiKeys(): Promise<number> {
  const by = actorRef(systemActor('identity'))
  let swept = 0
  for (let last = batch; last >= batch; ) {
    last = await database.transaction(async (tx) => {
      const ended = await endExpiredKeys(tx, batch)
      const expiring = await claimExpiringKeys(tx, batch)
      await appendEvents(tx, [
        ...ended.map(({ customerId, apiKeyId }) =>
          apiKeysEnded.of(customerId, { customerId, apiKeyIds: [apiKeyId], why: 'expired', by }),
        ),
        ...expiring.map(({ customerId, apiKeyId, expiresAt }) =>
          apiKeyExpiring.of(customerId, {
            customerId,
            apiKeyId,
            expiresAt: expiresAt.toISOString(),
          }),
        ),
      ])
      for (const { customerId } of ended) forgetTokens(customerId)
      return ended.length + expiring.length
    })
    swept += last
  }
  return swept
}
