import { idSchema } from '@corridor/kernel/ids'
import { z } from 'zod'

export const notificationView = z.object({
  notificationId: idSchema('ntf'),
  /** Key of its template, for an icon: `transfer-completed`. */
  kind: z.string(),
  title: z.string(),
  body: z.string(),
  /** Where in the customer app it leads, a path: `/activity/tr_…`. */
  path: z.string().nullable(),
  createdAt: z.string(),
  readAt: z.string().nullable(),
})
export type NotificationView = z.infer<typeof notificationView>

export const notificationPage = z.object({
  items: z.array(notificationView),
  nextCursor: z.string().nullable(),
})

export const listNotificationsInput = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(100).optional(),
})

/** Without ids: all of them. */
export const markReadInput = z.strictObject({
  notificationIds: z.array(idSchema('ntf')).max(100).optional(),
})

/** A mail that the demo's own mail server received. */
export const mailView = z.object({
  mailId: z.string(),
  to: z.string(),
  subject: z.string(),
  receivedAt: z.string(),
})
export type MailView = z.infer<typeof mailView>

export const mailPage = z.object({ items: z.array(mailView), nextCursor: z.string().nullable() })

export const listMailInput = z.strictObject({
  to: z.string().max(320).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(100).optional(),
})

export const mailDetailView = mailView.extend({
  from: z.string(),
  text: z.string(),
  html: z.string().nullable(),
})
export type MailDetailView = z.infer<typeof mailDetailView>
