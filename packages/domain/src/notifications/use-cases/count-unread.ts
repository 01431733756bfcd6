import type { Actor } from '@corridor/kernel/actor'
import { type Failure, ok, type Result } from '@corridor/kernel/result'
import { type NotificationsErrorCode, notificationsErrors } from '../errors.ts'
import { countUnreadOf } from '../store/notifications.ts'

/** How many of the customer's own notifications are unread. */
export async function countUnread(
  actor: Actor,
): Promise<Result<number, Failure<NotificationsErrorCode>>> {
  if (actor.kind !== 'customer') return notificationsErrors.fail('not-found')
  return ok(await countUnreadOf(actor.customerId))
}
