import type { DeliverWebhook } from '@corridor/db/sandbox-webhooks'
import { advanceSandboxPayouts } from '../adapters/sandbox-bank-rail.ts'
import { advanceSandboxSessions } from '../adapters/sandbox-card-gateway.ts'
import { deliverDueMessages, deliverOverHttp } from '../adapters/sandbox-deliveries.ts'

/**
 * One tick of the sandbox providers: what is due happens at them, and their messages go out.
 * @param deliver how messages travel; by default over HTTP to `WEB_URL`
 */
export async function deliverSandboxWebhooks({
  deliver = deliverOverHttp,
}: {
  deliver?: DeliverWebhook
} = {}): Promise<{
  delivered: number
  failed: number
}> {
  await advanceSandboxPayouts()
  await advanceSandboxSessions()
  return deliverDueMessages(deliver)
}
