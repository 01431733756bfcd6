import { listDomains } from '@corridor/db/domain-folders'
import { type OutboxPosition, publishedEvent, readOutbox } from '@corridor/db/outbox-reader'
import { withCorrelation } from '@corridor/telemetry'
import { reactions } from './subscriptions.ts'

const batchSize = 200
const positions = new Map<string, OutboxPosition>()

/**
 * Hands what was published since the last call to its subscribers, in this process and in order; for setting up a
 * world before the worker runs. Mail is left to the worker.
 * @returns how many events there were
 */
export async function drainOutboxes(): Promise<number> {
  let handled = 0
  // asked side by side: most have nothing, and each is an errand to another connection
  const batches = await Promise.all(
    listDomains().map(async (domain) => {
      const after = positions.get(domain) ?? null
      return { domain, ...(await readOutbox(domain, { after, limit: batchSize })) }
    }),
  )
  for (const { domain, rows, position } of batches) {
    for (const row of rows) {
      const event = publishedEvent(row)
      for (const reaction of reactions) {
        if (reaction.eventType !== event.type || reaction.subscriber.startsWith('notifications.')) {
          continue
        }
        await withCorrelation(event.correlationId, () => reaction.run(event))
      }
    }
    if (position) positions.set(domain, position)
    handled += rows.length
  }
  return handled
}
