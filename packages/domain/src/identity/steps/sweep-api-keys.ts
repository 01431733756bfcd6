import { appendEvents } from '@corridor/db/outbox'
import { actorRef, systemActor } from '@corridor/kernel/actor'
import { apiKeyExpiring, apiKeysEnded } from '../events.ts'
import { claimExpiringKeys, endExpiredKeys } from '../store/api-keys.ts'
import { database } from '../store.ts'
import { forgetTokens } from './known-tokens.ts'

const batch = 100

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
