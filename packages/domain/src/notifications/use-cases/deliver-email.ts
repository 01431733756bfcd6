import { refuseWhenGivenUp } from '@corridor/db/current-run'
import { getContact, mintLink } from '@corridor/domain/identity'
import { brand } from '@corridor/kernel/brand'
import type { Id } from '@corridor/kernel/ids'
import { isolated } from '@corridor/words/money-text'
import { wordsOf } from '@corridor/words/words-of'
import { mailConfig } from '../adapters/config.ts'
import { smtpMailer } from '../adapters/smtp-mailer.ts'
import { appPaths } from '../app-paths.ts'
import type { Mailer } from '../ports.ts'
import { renderHtml, renderText } from '../render.ts'
import { sayNotice } from '../say-notice.ts'
import { lookUpNames } from '../steps/look-up-names.ts'
import {
  findPendingMail,
  insertFailure,
  type PendingMail,
  recordSent,
  skipMail,
} from '../store/deliveries.ts'
import { database } from '../store.ts'
import { type Template, templateKeyOf, templates } from '../templates.ts'

/**
 * Sends a notification's mail, unless it went before. Address, language, names and one-time links are looked up now. What many of
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
  const { customerId, params } = pending
  const kind = templateKeyOf(pending.kind)
  const [contact, namesOf] = await Promise.all([getContact(customerId), lookUpNames([params])])
  if (!contact.ok) return null
  const { locale } = contact.value
  const [values = {}] = namesOf(locale)
  const { title, body, action: label } = sayNotice(locale, kind, values)
  const url = await urlOf(templates[kind], pending)
  if (url === 'impossible') return null
  const name = isolated(locale, contact.value.firstName || contact.value.displayName)
  const content = {
    locale,
    greeting: wordsOf(locale, 'mails.frame')('greeting', { name }),
    title,
    body,
    action: label !== null && url !== null ? { label, url } : null,
  }
  return {
    to: contact.value.email,
    subject: title,
    text: renderText(content),
    html: renderHtml(content),
    messageId: `<${pending.notificationId}@${brand.messageIdDomain}>`,
  }
}

/** Where the button leads: null where there is none, `impossible` where nobody may have the link any more. */
async function urlOf({ action }: Template, { customerId, path }: PendingMail) {
  const { webUrl } = mailConfig()
  if (!action) return null
  if (action === 'path') return `${webUrl}${path ?? appPaths.start}`
  const link = await mintLink(customerId, { purpose: action })
  if (!link.ok) return 'impossible'
  const token = encodeURIComponent(link.value.token)
  return `${webUrl}/${action}?token=${token}`
}
