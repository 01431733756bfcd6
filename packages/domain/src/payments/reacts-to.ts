import { on, type Reaction } from '@corridor/kernel/event'
import { webhookReceived } from './events.ts'
import { processWebhook } from './use-cases/process-webhook.ts'

/** Stored messages are acted upon by a job of their own, so that providers get their answer at once. */
export const reactsTo: Reaction[] = [
  on(webhookReceived, 'payments.process-webhook', async (event) => {
    await processWebhook({ webhookId: event.payload.webhookId })
  }),
]
