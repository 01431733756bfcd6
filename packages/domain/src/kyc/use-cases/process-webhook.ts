import { databaseNow } from '@corridor/db/clock'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { readMessage } from '../adapters/read-message.ts'
import { kycErrors } from '../errors.ts'
import { refreshCheck } from '../steps/refresh-check.ts'
import {
  claimWebhook,
  finishWebhook,
  isWebhookProcessed,
  releaseWebhook,
} from '../store/webhooks.ts'
import { database } from '../store.ts'

/**
 * Acts upon a stored message: asks the provider for the answer and brings the check to it.
 * @throws Error when it cannot be done now (the job tries again), also while another job is at it
 */
export async function processWebhook(input: { webhookId: Id<'whk'> }): Promise<Result<void>> {
  const { webhookId } = input
  const rawBody = await claimWebhook(webhookId)
  if (!rawBody) {
    const isProcessed = await isWebhookProcessed(webhookId)
    if (isProcessed === null) return kycErrors.fail('not-found')
    if (isProcessed) return ok()
    throw new Error('the webhook is being processed by another job')
  }
  try {
    const ref = readMessage(rawBody)?.checkRef
    const outcome = ref ? await refreshCheck(ref) : 'ignored'
    await finishWebhook(webhookId, outcome, await databaseNow(database.client))
    return ok()
  } catch (error) {
    await releaseWebhook(webhookId)
    throw error
  }
}
