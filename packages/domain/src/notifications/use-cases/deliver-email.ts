import { appendEvents } from '@corridor/db/outbox'
import { getContact, mintLink } from '@corridor/domain/identity'
import type { Id } from '@corridor/kernel/ids'
import { smtpMailer } from '../adapters/smtp-mailer.ts'
import { appPaths } from '../app-paths.ts'
import { mailConfig } from '../config.ts'
import { notificationSent } from '../events.ts'
import type { Mailer } from '../ports.ts'
import { fill, renderHtml, renderText } from '../render.ts'
import {
  findNotification,
  insertAttempt,
  type NotificationRecord,
  setMailState,
} from '../store/notifications.ts'
import { database } from '../store.ts'
import { type Template, templateOf } from '../templates.ts'
import { withNames } from './look-up-names.ts'

/**
 * Sends a notification's mail, unless it went before. Address, names and one-time links are looked up now.
 * @throws when the mail server did not take it: the attempt is recorded, the queue tries again
 */
export async function deliverEmail(
  notificationId: Id<'ntf'>,
  mailer: Mailer = smtpMailer,
): Promise<void> {
  const notification = await findNotification(database.client, notificationId)
  if (notification?.mailState !== 'pending') return
  const mail = await compose(notification)
  if (!mail) {
    await setMailState(database.client, notificationId, 'skipped')
    return
  }
  let answer: string
  try {
    answer = await mailer.send(mail)
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error)
    await insertAttempt(database.client, notificationId, 'failed', note)
    throw new Error('the mail server did not take a mail', { cause: error })
  }
  const { customerId, kind } = notification
  await database.transaction(async (tx) => {
    if (!(await setMailState(tx, notificationId, 'sent'))) return
    await insertAttempt(tx, notificationId, 'sent', answer)
    await appendEvents(tx, [
      notificationSent.of(notificationId, { notificationId, customerId, kind, channel: 'email' }),
    ])
  })
}

/** Null when there is nobody to write to any more. */
async function compose(notification: NotificationRecord) {
  const { customerId, kind, params } = notification
  const template = templateOf(kind)
  const contact = await getContact(customerId)
  if (!contact.ok) return null
  const action = await actionOf(template, notification)
  if (action === 'impossible') return null
  const [values = {}] = await withNames([params])
  const content = {
    greeting: `Hello ${contact.value.firstName},`,
    title: fill(template.title, values),
    body: fill(template.body, values),
    action,
  }
  return {
    to: contact.value.email,
    subject: content.title,
    text: renderText(content),
    html: renderHtml(content),
    messageId: `<${notification.notificationId}@corridor.example>`,
  }
}

async function actionOf(template: Template, { customerId, path }: NotificationRecord) {
  const { action } = template
  const { webUrl } = mailConfig()
  if (!action) return null
  if (action.to === 'path')
    return { label: action.label, url: `${webUrl}${path ?? appPaths.start}` }
  const link = await mintLink(customerId, { purpose: action.to })
  if (!link.ok) return 'impossible'
  const token = encodeURIComponent(link.value.token)
  return { label: action.label, url: `${webUrl}/${action.to}?token=${token}` }
}
