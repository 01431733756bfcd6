import type { Actor } from '@corridor/kernel/actor'
import { type Failure, ok, type Result } from '@corridor/kernel/result'
import type { z } from 'zod'
import type { markReadInput } from '../contract.ts'
import { type NotificationsErrorCode, notificationsErrors } from '../errors.ts'
import { setRead } from '../store/notifications.ts'
import { database } from '../store.ts'

/** Marks the customer's own notifications as read: the given ones, else all. Others' ids change nothing. */
export async function markRead(
  actor: Actor,
  input: z.output<typeof markReadInput>,
): Promise<Result<void, Failure<NotificationsErrorCode>>> {
  if (actor.kind !== 'customer') return notificationsErrors.fail('not-found')
  const { notificationIds } = input
  await setRead(database.client, actor.customerId, notificationIds)
  return ok()
}
