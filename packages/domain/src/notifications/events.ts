import { defineEvent } from '@corridor/kernel/event'
import { idSchema } from '@corridor/kernel/ids'
import { z } from 'zod'

const notification = z.strictObject({
  notificationId: idSchema('ntf'),
  customerId: idSchema('cus'),
  /** Key of its template. */
  kind: z.string(),
})

/** A notification that goes out by mail was written; its delivery follows. */
export const notificationRequested = defineEvent('notification.requested.v1', notification)

/** It is there to be read in the app, or the mail server took it. */
export const notificationSent = defineEvent(
  'notification.sent.v1',
  notification.extend({ channel: z.enum(['in-app', 'email']) }),
)

/** All of the domain's events, for the schema export and the relay. */
export const notificationsEvents = [notificationRequested, notificationSent] as const
