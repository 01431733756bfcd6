import type { Actor } from '@corridor/kernel/actor'
import { type Failure, ok, type Result } from '@corridor/kernel/result'
import { defaultLocale } from '@corridor/words/languages'
import type { z } from 'zod'
import type { listNotificationsInput, NotificationView, notificationPage } from '../contract.ts'
import { type NotificationsErrorCode, notificationsErrors } from '../errors.ts'
import { sayNotice } from '../say-notice.ts'
import { lookUpNames } from '../steps/look-up-names.ts'
import { readNotifications } from '../store/notifications.ts'
import { database } from '../store.ts'
import { templateKeyOf } from '../templates.ts'

/** A page of the customer's own notifications, newest first, in the language of whoever asks. */
export async function listNotifications(
  actor: Actor,
  input: z.output<typeof listNotificationsInput> = {},
): Promise<Result<z.infer<typeof notificationPage>, Failure<NotificationsErrorCode>>> {
  if (actor.kind !== 'customer') return notificationsErrors.fail('not-found')
  const page = await readNotifications(database.client, actor.customerId, input)
  const locale = actor.locale ?? defaultLocale
  const namesOf = await lookUpNames(page.items.map((item) => item.params))
  const params = namesOf(locale)
  const items = page.items.map((item, at): NotificationView => {
    const { title, body } = sayNotice(locale, templateKeyOf(item.kind), params[at] ?? {})
    return {
      notificationId: item.notificationId,
      kind: item.kind,
      title,
      body,
      path: item.path,
      createdAt: item.createdAt.toISOString(),
      readAt: item.readAt?.toISOString() ?? null,
    }
  })
  return ok({ items, nextCursor: page.nextCursor })
}
