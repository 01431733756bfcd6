import type { Actor } from '@corridor/kernel/actor'
import { type Failure, ok, type Result } from '@corridor/kernel/result'
import type { z } from 'zod'
import {
  listNotificationsInput,
  type NotificationView,
  type notificationPage,
} from '../contract.ts'
import { type NotificationsErrorCode, notificationsErrors } from '../errors.ts'
import { fill } from '../render.ts'
import { readNotifications } from '../store/notifications.ts'
import { database } from '../store.ts'
import { templateOf } from '../templates.ts'
import { withNames } from './look-up-names.ts'

/** A page of the customer's own notifications, newest first. */
export async function listNotifications(
  actor: Actor,
  request: z.input<typeof listNotificationsInput> = {},
): Promise<Result<z.infer<typeof notificationPage>, Failure<NotificationsErrorCode>>> {
  if (actor.kind !== 'customer') return notificationsErrors.fail('not-found')
  const input = listNotificationsInput.parse(request)
  const page = await readNotifications(database.client, actor.customerId, input)
  const params = await withNames(page.items.map((item) => item.params))
  const items = page.items.map((item, at): NotificationView => {
    const template = templateOf(item.kind)
    const values = params[at] ?? {}
    return {
      notificationId: item.notificationId,
      kind: item.kind,
      title: fill(template.title, values),
      body: fill(template.body, values),
      path: item.path,
      createdAt: item.createdAt.toISOString(),
      readAt: item.readAt?.toISOString() ?? null,
    }
  })
  return ok({ items, nextCursor: page.nextCursor })
}
