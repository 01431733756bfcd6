import { on, type Reaction } from '@corridor/kernel/event'
import { kycWebhookReceived } from './events.ts'
import { processWebhook } from './use-cases/process-webhook.ts'

/** Stored messages are acted upon by a job of their own, so that the provider gets its answer at once. */
export const reactsTo: Reaction[] = [
  on(kycWebhookReceived, 'kyc.process-webhook', async (event) => {
    await processWebhook({ webhookId: event.payload.webhookId })
  }),
]
