import type { Id } from '@corridor/kernel/ids'
import { idOf, uuidOf } from '@corridor/kernel/ids'
import { database, type Tx } from '../store.ts'

export type WebhookOutcome = 'applied' | 'no-change' | 'ignored'

/** Stores a message once; false when its provider's event id is there already. */
export async function insertWebhook(
  tx: Tx,
  webhook: {
    webhookId: Id<'whk'>
    provider: string
    eventId: string
    eventType: string
    rawBody: Uint8Array
  },
): Promise<boolean> {
  const { count } = await tx.webhook.createMany({
    data: [
      {
        id: uuidOf(webhook.webhookId),
        provider: webhook.provider,
        eventId: webhook.eventId,
        eventType: webhook.eventType,
        rawBody: new Uint8Array(webhook.rawBody),
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

export async function findWebhookId(provider: string, eventId: string): Promise<Id<'whk'> | null> {
  const row = await database.client.webhook.findUnique({
    where: { provider_eventId: { provider, eventId } },
    select: { id: true },
  })
  return row ? idOf('whk', row.id) : null
}

/** Takes an unprocessed message for 30 s by the database's clock; null when done or taken. */
export async function claimWebhook(webhookId: Id<'whk'>): Promise<Uint8Array | null> {
  const rows = await database.client.$queryRaw<{ raw_body: Uint8Array }[]>`
    UPDATE webhook
       SET lease_until = now() + interval '30 seconds', attempts = attempts + 1
     WHERE id = ${uuidOf(webhookId)}::uuid AND processed_at IS NULL
       AND (lease_until IS NULL OR lease_until < now())
    RETURNING raw_body`
  return rows[0]?.raw_body ?? null
}

/** Lets the next try begin at once, after this one failed. */
export async function releaseWebhook(webhookId: Id<'whk'>): Promise<void> {
  await database.client.webhook.updateMany({
    where: { id: uuidOf(webhookId), processedAt: null },
    data: { leaseUntil: null },
  })
}

export async function finishWebhook(webhookId: Id<'whk'>, outcome: WebhookOutcome, at: Date) {
  await database.client.webhook.updateMany({
    where: { id: uuidOf(webhookId), processedAt: null },
    data: { outcome, processedAt: at, leaseUntil: null },
  })
}

/** Whether a stored message was acted upon; null when there is none. */
export async function isWebhookProcessed(webhookId: Id<'whk'>): Promise<boolean | null> {
  const row = await database.client.webhook.findUnique({
    where: { id: uuidOf(webhookId) },
    select: { processedAt: true },
  })
  return row ? row.processedAt !== null : null
}
