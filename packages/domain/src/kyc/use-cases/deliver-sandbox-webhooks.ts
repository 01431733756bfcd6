import type { DeliverWebhook } from '@corridor/db/sandbox-webhooks'
import { deliverDueMessages, deliverOverHttp } from '../adapters/sandbox-deliveries.ts'
import { answerSandboxChecks } from '../adapters/sandbox-identity-provider.ts'

/**
 * One tick of the sandbox provider: it answers what is due, and its messages go out.
 * @param deliver how messages travel; by default over HTTP to `WEB_URL`
 */
export async function deliverSandboxWebhooks({
  deliver = deliverOverHttp,
}: {
  deliver?: DeliverWebhook
} = {}): Promise<{ delivered: number; failed: number }> {
  await answerSandboxChecks()
  return deliverDueMessages(deliver)
}
