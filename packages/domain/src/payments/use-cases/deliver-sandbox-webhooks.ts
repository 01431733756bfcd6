import { type DeliverWebhook, deliverDueWebhooks, overHttp } from '@corridor/db/sandbox-webhooks'
import { webhookSecretsOf, webUrl } from '../adapters/configuration.ts'
import { advanceSandboxPayouts } from '../adapters/sandbox-bank-rail.ts'
import { advanceSandboxSessions } from '../adapters/sandbox-card-gateway.ts'
import { webhookProviderSchema } from '../contract.ts'
import { database } from '../store.ts'

/**
 * One tick of the sandbox providers: what is due happens at them, and their messages go out.
 * @param deliver how messages travel; by default over HTTP to `WEB_URL`
 */
export async function deliverSandboxWebhooks({
  deliver = overHttp(webUrl()),
}: {
  deliver?: DeliverWebhook
} = {}): Promise<{ delivered: number; failed: number }> {
  await advanceSandboxPayouts()
  await advanceSandboxSessions()
  return deliverDueWebhooks({
    pool: database.pool,
    secretOf: (provider) => webhookSecretsOf(webhookProviderSchema.parse(provider))[0] ?? '',
    deliver,
  })
}
