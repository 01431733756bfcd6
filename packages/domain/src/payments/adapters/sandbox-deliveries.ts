import { type DeliverWebhook, deliverDueWebhooks } from '@corridor/db/sandbox-webhooks'
import { webhookProviderSchema } from '../contract.ts'
import { database } from '../store.ts'
import { webhookSecretsOf, webUrl } from './configuration.ts'

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

/** What the sandbox providers have to say goes out. */
export function deliverDueMessages(
  deliver: DeliverWebhook,
): Promise<{ delivered: number; failed: number }> {
  return deliverDueWebhooks({
    pool: database.pool,
    secretOf: (provider) => webhookSecretsOf(webhookProviderSchema.parse(provider))[0] ?? '',
    deliver,
  })
}
