import { loadOnce } from '@corridor/db/load-once'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { templates } from '../templates.ts'
import type { NewNotification } from './new-notifications.ts'

/** What a customer was told in the past; its mail, if there is one, has been sent. */
export type PastNotification = NewNotification & {
  readonly notificationId: Id<'ntf'>
  /** Of the event that it followed. */
  readonly eventId: string
  readonly createdAt: Date
  readonly readAt: Date | null
}

/** Notifications with a past, for demonstrations only; see `loadOnce`. No mail is sent. */
export async function unsafeLoadHistory(
  asOf: Date,
  notifications: readonly PastNotification[],
): Promise<boolean> {
  return loadOnce({ domain: 'notifications', into: 'notification', asOf }, ({ insert }) =>
    insert(
      'notification',
      notifications.map(({ notificationId, customerId, kind, eventId, ...one }) => ({
        id: uuidOf(notificationId),
        customer_id: uuidOf(customerId),
        kind,
        event_id: eventId,
        params: one.params,
        path: one.path,
        is_in_app: templates[kind].isInApp,
        mail_state: templates[kind].isMail ? 'sent' : 'none',
        created_at: one.createdAt,
        read_at: one.readAt,
      })),
    ),
  )
}
