import { BatchQueue } from '@corridor/db/batch-queue'
import { unnestLists } from '@corridor/db/list-parameters'
import { insertEventsSql, outboxColumns, outboxParameters } from '@corridor/db/outbox-columns'
import { callWithEvents } from '@corridor/db/prepared-call'
import { defineStatement, oneOf } from '@corridor/db/statement'
import type { NewEvent } from '@corridor/kernel/event'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import { currentCorrelationId } from '@corridor/telemetry'
import {
  type WebhookOutcome,
  type WebhookProvider,
  type WebhookView,
  webhookOutcomes,
  webhookProviderSchema,
  webhookProviders,
} from '../contract.ts'
import { database } from '../store.ts'

export type NewWebhook = {
  readonly webhookId: Id<'whk'>
  readonly provider: WebhookProvider
  readonly eventId: string
  readonly eventType: string
  readonly subjectId: string | null
  readonly rawBody: Uint8Array
}

const insertStatement = defineStatement({
  domain: 'payments',
  name: 'insert-webhooks',
  text: `
    WITH asked AS (
      SELECT * FROM ${unnestLists(['uuid[]', 'text[]', 'text[]', 'text[]', 'text[]', 'bytea[]'])} WITH ORDINALITY
        AS item (id, provider, event_id, event_type, subject_id, raw_body, place)),
    stored AS (
      INSERT INTO webhook (id, provider, event_id, event_type, subject_id, raw_body)
      SELECT id, provider, event_id, event_type, subject_id, raw_body FROM asked ORDER BY provider, event_id
      ON CONFLICT (provider, event_id) DO NOTHING
      RETURNING id),
    told AS (${insertEventsSql(7, 'SELECT place FROM asked JOIN stored USING (id)')})
    SELECT id FROM stored`,
  parameters: ['uuid[]', 'text[]', 'text[]', 'text[]', 'text[]', 'bytea[]', ...outboxParameters],
  row: { id: 'uuid' },
})

type Arrival = {
  readonly webhook: NewWebhook
  readonly events: readonly NewEvent[]
  readonly correlationId: string
}

const arrivals = new BatchQueue<Arrival, boolean>({
  name: 'payments-insert-webhooks',
  keyOf: ({ webhook: { provider, eventId } }) => `${provider} ${eventId}`,
  together: async (items) => {
    const given = items.map(({ webhook }) => webhook)
    const columns = outboxColumns(items)
    const rows = await callWithEvents('payments', (on) =>
      insertStatement.rows(on, [
        given.map(({ webhookId }) => uuidOf(webhookId)),
        given.map(({ provider }) => provider),
        given.map(({ eventId }) => eventId),
        given.map(({ eventType }) => eventType),
        given.map(({ subjectId }) => subjectId),
        given.map(({ rawBody }) => Buffer.from(rawBody)),
        ...columns,
      ]),
    )
    const stored = new Set(rows.map((row) => idOf('whk', row.id)))
    return given.map(({ webhookId }) => stored.has(webhookId))
  },
})

/**
 * Stores a message once, with its events, in one transaction; one statement for all that arrive at once.
 * @returns false when its provider's event id is there already
 */
export function insertWebhook(webhook: NewWebhook, events: readonly NewEvent[]): Promise<boolean> {
  return arrivals.submit({ webhook, events, correlationId: currentCorrelationId() })
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

const claimStatement = defineStatement({
  domain: 'payments',
  name: 'claim-webhook',
  text: `
    UPDATE webhook SET lease_until = now() + interval '30 seconds', attempts = attempts + 1
     WHERE id = $1 AND processed_at IS NULL AND (lease_until IS NULL OR lease_until < now())
    RETURNING provider, raw_body`,
  parameters: ['uuid'],
  row: { provider: oneOf(webhookProviders, 'one'), raw_body: 'bytea' },
})

/** Takes an unprocessed message for 30 s by the database's clock; null when done or taken. */
export async function claimWebhook(webhookId: Id<'whk'>): Promise<ClaimedWebhook | null> {
  const row = await claimStatement.first(database.pool, [uuidOf(webhookId)])
  return row && { provider: row.provider, rawBody: row.raw_body }
}

/** Lets the next try begin at once, after this one failed. */
export async function releaseWebhook(webhookId: Id<'whk'>): Promise<void> {
  await database.client.webhook.updateMany({
    where: { id: uuidOf(webhookId), processedAt: null },
    data: { leaseUntil: null },
  })
}

const finishStatement = defineStatement({
  domain: 'payments',
  name: 'finish-webhook',
  text: `
    UPDATE webhook SET outcome = $2, processed_at = now(), lease_until = NULL
     WHERE id = $1 AND processed_at IS NULL`,
  parameters: ['uuid', 'text'],
  row: {},
})

export async function finishWebhook(webhookId: Id<'whk'>, outcome: WebhookOutcome): Promise<void> {
  await finishStatement.count(database.pool, [uuidOf(webhookId), outcome])
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
