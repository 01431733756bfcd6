import type { Id } from '@corridor/kernel/ids'
import { idOf, uuidOf } from '@corridor/kernel/ids'
import {
  type WebhookOutcome,
  type WebhookProvider,
  type WebhookView,
  webhookOutcomes,
  webhookProviderSchema,
} from '../contract.ts'
import { database, type Tx } from '../store.ts'

export type NewWebhook = {
  readonly webhookId: Id<'whk'>
  readonly provider: WebhookProvider
  readonly eventId: string
  readonly eventType: string
  readonly subjectId: string | null
  readonly rawBody: Uint8Array
}

/** Stores a message once; false when its provider's event id is there already. */
export async function insertWebhook(tx: Tx, webhook: NewWebhook): Promise<boolean> {
  const { count } = await tx.webhook.createMany({
    data: [
      {
        id: uuidOf(webhook.webhookId),
        provider: webhook.provider,
        eventId: webhook.eventId,
        eventType: webhook.eventType,
        subjectId: webhook.subjectId,
        rawBody: new Uint8Array(webhook.rawBody),
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

export async function findWebhookId(provider: WebhookProvider, eventId: string) {
  const row = await database.client.webhook.findUnique({
    where: { provider_eventId: { provider, eventId } },
    select: { id: true },
  })
  return row ? idOf('whk', row.id) : null
}

export type ClaimedWebhook = {
  readonly provider: WebhookProvider
  readonly rawBody: Uint8Array
}

/** Takes an unprocessed message for 30 s by the database's clock; null when done or taken. */
export async function claimWebhook(webhookId: Id<'whk'>): Promise<ClaimedWebhook | null> {
  const id = uuidOf(webhookId)
  const rows = await database.client.$queryRaw<{ provider: string; raw_body: Uint8Array }[]>`
    UPDATE webhook
       SET lease_until = now() + interval '30 seconds', attempts = attempts + 1
     WHERE id = ${id}::uuid AND processed_at IS NULL
       AND (lease_until IS NULL OR lease_until < now())
    RETURNING provider, raw_body`
  const row = rows[0]
  if (!row) return null
  return { provider: webhookProviderSchema.parse(row.provider), rawBody: row.raw_body }
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

export async function getWebhookState(webhookId: Id<'whk'>) {
  const row = await database.client.webhook.findUnique({
    where: { id: uuidOf(webhookId) },
    select: { outcome: true, processedAt: true },
  })
  return row ? { outcome: outcomeOf(row.outcome), isProcessed: row.processedAt !== null } : null
}

export async function listWebhooksAbout(subjectId: string): Promise<WebhookView[]> {
  const rows = await database.client.webhook.findMany({
    where: { subjectId },
    orderBy: { id: 'asc' },
    take: 200,
    omit: { rawBody: true },
  })
  return rows.map((row) => ({
    webhookId: idOf('whk', row.id),
    provider: webhookProviderSchema.parse(row.provider),
    eventId: row.eventId,
    eventType: row.eventType,
    subjectId: row.subjectId,
    outcome: outcomeOf(row.outcome),
    receivedAt: row.receivedAt.toISOString(),
    processedAt: row.processedAt?.toISOString() ?? null,
  }))
}

function outcomeOf(text: string | null): WebhookOutcome | null {
  return webhookOutcomes.find((outcome) => outcome === text) ?? null
}
