import { subscribersOf, togetherOf } from '@corridor/jobs/subscriptions'
import type { PublishedEvent } from '@corridor/kernel/event'

/** Who only writes down what others tell: lines of activity, and the audit log. Nothing follows from what they do. */
const listeners = ['reporting.record-activity', 'audit.record-event'] as const
const eventsAtOnce = 2_500

/**
 * Hands what would have been published to those who only listen, who write of it what they always write. They take each
 * event once, so that telling them again changes nothing. The events themselves are stored nowhere, and nobody else
 * hears of them.
 */
export async function tellListeners(events: readonly PublishedEvent[]): Promise<void> {
  await Promise.all(listeners.map((listener) => tellOne(listener, events)))
}

async function tellOne(listener: string, events: readonly PublishedEvent[]): Promise<void> {
  const together = togetherOf(listener)
  if (!together) throw new Error(`${listener} does not take many events at once`)
  const heard = events.filter(({ type }) => subscribersOf(type).includes(listener))
  for (let at = 0; at < heard.length; at += eventsAtOnce) {
    await together(heard.slice(at, at + eventsAtOnce))
  }
}
