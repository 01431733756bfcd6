import { type DeliverWebhook, deliverDueWebhooks } from '@corridor/db/sandbox-webhooks'
import { database } from '../store.ts'
import { webhookSecrets, webUrl } from './configuration.ts'

const answerTimeoutMs = 10_000

/** Over real HTTP, to the door of the customer app. */
export const deliverOverHttp: DeliverWebhook = async ({ provider, headers, rawBody }) => {
  const response = await fetch(`${webUrl()}/webhooks/${provider}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: new Uint8Array(rawBody),
    redirect: 'manual',
    signal: AbortSignal.timeout(answerTimeoutMs),
  })
  await response.body?.cancel()
  return response.status
}

/** What the sandbox provider has to say goes out. */
export function deliverDueMessages(
  deliver: DeliverWebhook,
): Promise<{ delivered: number; failed: number }> {
  return deliverDueWebhooks({
    pool: database.pool,
    secretOf: () => webhookSecrets()[0] ?? '',
    deliver,
  })
}
