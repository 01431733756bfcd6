import type { NewEvent } from '@corridor/kernel/event'
import type { Id } from '@corridor/kernel/ids'
import { notificationRequested, notificationSent } from '../events.ts'
import {
  type EventNotifications,
  type NewNotification,
  storeNotifications,
} from '../store/new-notifications.ts'
import { templates } from '../templates.ts'

/** Writes the notifications of events, once, and asks for the mails among them to be sent. */
export async function notify(
  subscriber: string,
  all: readonly EventNotifications[],
): Promise<void> {
  const some = all.filter((one) => one.notifications.length > 0)
  if (some.length > 0) await storeNotifications(subscriber, some, eventsOf)
}

function eventsOf(notificationId: Id<'ntf'>, { customerId, kind }: NewNotification): NewEvent[] {
  const facts = { notificationId, customerId, kind }
  const { isInApp, isMail } = templates[kind]
  return [
    ...(isInApp
      ? [notificationSent.of(notificationId, { ...facts, channel: 'in-app' as const })]
      : []),
    ...(isMail ? [notificationRequested.of(notificationId, facts)] : []),
  ]
}
