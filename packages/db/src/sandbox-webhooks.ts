import { signWebhook } from '@corridor/kernel/webhook-signature'
import type pg from 'pg'

const firstRetryMs = 1000
const longestRetryMs = 5 * 60 * 1000
const leaseMs = 15_000
const batchSize = 50
const answerTimeoutMs = 10_000

/** One signed message on its way to us. Answers with the HTTP status; throws when nobody answered. */
export type DeliverWebhook = (message: {
  provider: string
  headers: Record<string, string>
  rawBody: Uint8Array
}) => Promise<number>

/** Delivers over real HTTP, to the webhook door of the app at `baseUrl`. */
export function overHttp(baseUrl: string): DeliverWebhook {
  return async ({ provider, headers, rawBody }) => {
    const response = await fetch(`${baseUrl}/webhooks/${provider}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: new Uint8Array(rawBody),
      redirect: 'manual',
      signal: AbortSignal.timeout(answerTimeoutMs),
    })
    await response.body?.cancel()
    return response.status
  }
}

type MessageRow = { event_id: string; provider: string; body: string; attempts: number }

export type WebhookDelivery = {
  /** Of a domain whose outside world has a sandbox: its messages wait in `sandbox_webhook`. */
  readonly pool: pg.Pool
  /** What the provider signs with; throws when the deployment sets nothing. */
  readonly secretOf: (provider: string) => string
  readonly deliver: DeliverWebhook
}

/**
 * Sends what a domain's sandbox providers have to say: each message until a 2xx answers it, waiting longer
 * after each failure. Several processes share the work.
 */
export async function deliverDueWebhooks(
  delivery: WebhookDelivery,
): Promise<{ delivered: number; failed: number }> {
  // the column rounds to milliseconds, half of them up: an unrounded now() could be before a message that is due at once
  const { rows } = await delivery.pool.query<MessageRow>(
    `UPDATE sandbox_webhook SET attempts = attempts + 1, next_at = now() + $1 * interval '1 ms'
      WHERE event_id IN (
        SELECT event_id FROM sandbox_webhook
         WHERE delivered_at IS NULL AND next_at <= now()::timestamptz(3)
         ORDER BY next_at LIMIT $2 FOR UPDATE SKIP LOCKED)
      RETURNING event_id, provider, body, attempts`,
    [leaseMs, batchSize],
  )
  let delivered = 0
  for (const row of rows) {
    if (await deliverOne(row, delivery)) delivered++
  }
  return { delivered, failed: rows.length - delivered }
}

async function deliverOne(
  row: MessageRow,
  { pool, secretOf, deliver }: WebhookDelivery,
): Promise<boolean> {
  const rawBody = new TextEncoder().encode(row.body)
  const secret = secretOf(row.provider)
  const headers = await signWebhook(secret, row.event_id, Date.now() / 1000, rawBody)
  const answer = await deliver({ provider: row.provider, headers, rawBody }).catch(
    (error: unknown) => (error instanceof Error ? error.name : 'error'),
  )
  const isDelivered = typeof answer === 'number' && answer >= 200 && answer < 300
  const waitMs = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(row.attempts - 1, 16))
  await pool.query(
    `UPDATE sandbox_webhook
        SET delivered_at = CASE WHEN $2 THEN now() END, last_answer = $3,
            next_at = now() + $4 * interval '1 ms'
      WHERE event_id = $1 AND delivered_at IS NULL`,
    [row.event_id, isDelivered, String(answer), waitMs],
  )
  return isDelivered
}
