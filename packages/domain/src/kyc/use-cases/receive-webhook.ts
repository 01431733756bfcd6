import { appendEvents } from '@corridor/db/outbox'
import { type Id, newId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { verifyWebhook, type WebhookHeaders } from '@corridor/kernel/webhook-signature'
import { webhookSecrets } from '../adapters/configuration.ts'
import { readMessage } from '../adapters/read-message.ts'
import { kycErrors } from '../errors.ts'
import { kycWebhookReceived } from '../events.ts'
import { findWebhookId, insertWebhook } from '../store/webhooks.ts'
import { database } from '../store.ts'

/** The one provider name under which messages come to this domain. */
const provider = 'identity-check'

/**
 * Takes the identity provider's message: the raw bytes are verified before anything reads them, stored
 * once by its event id, and acted upon later by a job that the event starts.
 */
export async function receiveWebhook(input: {
  provider: string
  headers: WebhookHeaders
  rawBody: Uint8Array
}): Promise<Result<{ webhookId: Id<'whk'>; isDuplicate: boolean }>> {
  if (input.provider !== provider) return kycErrors.fail('unknown-provider')
  const { headers, rawBody } = input
  const verified = await verifyWebhook(webhookSecrets(), headers, rawBody, Date.now() / 1000)
  if (!verified.isValid) return kycErrors.fail('bad-signature', { note: verified.reason })
  const message = readMessage(rawBody)
  if (!message) return kycErrors.fail('malformed-webhook')
  const eventId = verified.messageId
  const { eventType } = message
  const webhookId = newId('whk')
  const isNew = await database.transaction(async (tx) => {
    if (!(await insertWebhook(tx, { webhookId, provider, eventId, eventType, rawBody })))
      return false
    const payload = { webhookId, provider, providerEventId: eventId, eventType }
    await appendEvents(tx, [kycWebhookReceived.of(webhookId, payload)])
    return true
  })
  if (isNew) return ok({ webhookId, isDuplicate: false })
  const first = await findWebhookId(provider, eventId)
  if (!first) throw new Error('a stored webhook disappeared')
  return ok({ webhookId: first, isDuplicate: true })
}
