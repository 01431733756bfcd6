import { appendEvents, claimEvent } from '@corridor/db/outbox'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { notificationRequested, notificationSent } from '../events.ts'
import { insertNotification, type NewNotification } from '../store/notifications.ts'
import { database } from '../store.ts'
import { templates } from '../templates.ts'

/** Writes the notifications of an event, once, and asks for the mails among them to be sent. */
export async function notify(
  subscriber: string,
  eventId: string,
  notifications: readonly NewNotification[],
): Promise<void> {
  await database.transaction(async (tx) => {
    if (!(await claimEvent(tx, subscriber, eventId))) return
    for (const one of notifications) {
      const stored = await insertNotification(tx, uuidOf(eventId as Id<'evt'>), one)
      if (!stored) continue
      const { notificationId, customerId, kind, mailState } = stored
      const facts = { notificationId, customerId, kind }
      const isInApp = templates[one.kind].isInApp
      await appendEvents(tx, [
        ...(isInApp
          ? [notificationSent.of(notificationId, { ...facts, channel: 'in-app' as const })]
          : []),
        ...(mailState === 'pending' ? [notificationRequested.of(notificationId, facts)] : []),
      ])
    }
  })
}
