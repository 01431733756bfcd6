import { type DeliverWebhook, deliverDueWebhooks, overHttp } from '@corridor/db/sandbox-webhooks'
import { webhookSecrets, webUrl } from '../adapters/configuration.ts'
import { answerSandboxChecks } from '../adapters/sandbox-identity-provider.ts'
import { database } from '../store.ts'

/**
 * One tick of the sandbox provider: it answers what is due, and its messages go out.
 * @param deliver how messages travel; by default over HTTP to `WEB_URL`
 */
export async function deliverSandboxWebhooks({
  deliver = overHttp(webUrl()),
}: {
  deliver?: DeliverWebhook
} = {}): Promise<{ delivered: number; failed: number }> {
  await answerSandboxChecks()
  return deliverDueWebhooks({
    pool: database.pool,
    secretOf: () => webhookSecrets()[0] ?? '',
    deliver,
  })
}
