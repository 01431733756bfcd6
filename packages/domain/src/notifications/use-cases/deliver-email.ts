import { refuseWhenGivenUp } from '@corridor/db/current-run'
import { getContact, mintLink } from '@corridor/domain/identity'
import type { Id } from '@corridor/kernel/ids'
import { smtpMailer } from '../adapters/smtp-mailer.ts'
import { appPaths } from '../app-paths.ts'
import { mailConfig } from '../config.ts'
import type { Mailer } from '../ports.ts'
import { fill, renderHtml, renderText } from '../render.ts'
import {
  findPendingMail,
  insertFailure,
  type PendingMail,
  recordSent,
  skipMail,
} from '../store/deliveries.ts'
import { database } from '../store.ts'
import { type Template, templateOf } from '../templates.ts'
import { withNames } from './look-up-names.ts'

/**
 * Sends a notification's mail, unless it went before. Address, names and one-time links are looked up now. What many of
 * them ask for at once, and what became of them, goes together; each is answered for itself.
 * @throws when the mail server did not take it: the attempt is recorded, the queue tries again
 */
export async function deliverEmail(
  notificationId: Id<'ntf'>,
  mailer: Mailer = smtpMailer,
): Promise<void> {
  const pending = await findPendingMail(notificationId)
  if (!pending) return
  const mail = await compose(pending)
  if (!mail) {
    await skipMail(database.client, notificationId)
    return
  }
  // the run that took over sends it; two would be two mails
  refuseWhenGivenUp()
  let answer: string
  try {
    answer = await mailer.send(mail)
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error)
    await insertFailure(database.client, notificationId, note)
    throw new Error('the mail server did not take a mail', { cause: error })
  }
  await recordSent({ ...pending, answer })
}

/** Null when there is nobody to write to any more. */
async function compose(pending: PendingMail) {
  const { customerId, kind, params } = pending
  const template = templateOf(kind)
  const [contact, [values = {}]] = await Promise.all([getContact(customerId), withNames([params])])
  if (!contact.ok) return null
  const action = await actionOf(template, pending)
  if (action === 'impossible') return null
  const content = {
    greeting: `Hello ${contact.value.firstName || contact.value.displayName},`,
    title: fill(template.title, values),
    body: fill(template.body, values),
    action,
  }
  return {
    to: contact.value.email,
    subject: content.title,
    text: renderText(content),
    html: renderHtml(content),
    messageId: `<${pending.notificationId}@corridor.example>`,
  }
}

async function actionOf(template: Template, { customerId, path }: PendingMail) {
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
