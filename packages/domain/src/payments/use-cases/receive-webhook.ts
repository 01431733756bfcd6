import { newId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { verifyWebhook, type WebhookHeaders } from '@corridor/kernel/webhook-signature'
import { webhookSecretsOf } from '../adapters/configuration.ts'
import { readHint } from '../adapters/read-hint.ts'
import { type ReceiveWebhookOutput, webhookProviderSchema } from '../contract.ts'
import { paymentsErrors } from '../errors.ts'
import { webhookReceived } from '../events.ts'
import { findWebhookId, insertWebhook } from '../store/webhooks.ts'

/**
 * Takes a provider's message: the raw bytes are verified before anything reads them, stored once by the
 * provider's event id, and acted upon later by a job that the event starts.
 * A repetition is accepted and does nothing.
 */
export async function receiveWebhook(input: {
  provider: string
  headers: WebhookHeaders
  rawBody: Uint8Array
}): Promise<Result<ReceiveWebhookOutput>> {
  const known = webhookProviderSchema.safeParse(input.provider)
  if (!known.success) return paymentsErrors.fail('unknown-provider')
  const provider = known.data
  const { headers, rawBody } = input
  const secrets = webhookSecretsOf(provider)
  const verified = await verifyWebhook(secrets, headers, rawBody, Date.now() / 1000)
  if (!verified.isValid) {
    return paymentsErrors.fail('bad-signature', { note: `${provider}: ${verified.reason}` })
  }
  const message = readHint(provider, rawBody)
  if (!message) return paymentsErrors.fail('malformed-webhook')
  const eventId = verified.messageId
  const { eventType, hint } = message
  const webhookId = newId('whk')
  const subjectId = hint.about === 'nothing' ? null : hint.ref
  const row = { webhookId, provider, eventId, eventType, subjectId, rawBody }
  const payload = { webhookId, provider, providerEventId: eventId, eventType }
  const isNew = await insertWebhook(row, [webhookReceived.of(webhookId, payload)])
  if (isNew) return ok({ webhookId, isDuplicate: false })
  const first = await findWebhookId(provider, eventId)
  if (!first) throw new Error('a stored webhook disappeared')
  return ok({ webhookId: first, isDuplicate: true })
}
