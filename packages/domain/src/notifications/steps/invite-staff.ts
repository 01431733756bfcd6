import { mintInvitation } from '@corridor/domain/identity'
import { brand } from '@corridor/kernel/brand'
import type { Id } from '@corridor/kernel/ids'
import { mailConfig } from '../adapters/config.ts'
import { smtpMailer } from '../adapters/smtp-mailer.ts'
import type { Mailer } from '../ports.ts'
import { renderHtml, renderText } from '../render.ts'
import { invitationMail, isInvitation } from '../staff-mail.ts'
import { claimStaffMail, settleStaffMail } from '../store/staff-mails.ts'
import { database } from '../store.ts'

/**
 * Sends the invitation that a change to a staff account asks for, once. Its token is made here, at
 * the moment of sending, and stands in this mail alone; a second try makes another and ends it.
 * @throws when the mail server did not take it: the queue tries again
 */
export async function inviteStaff(
  eventId: string,
  { staffId, change }: { staffId: Id<'stf'>; change: string },
  mailer: Mailer = smtpMailer,
): Promise<void> {
  if (!isInvitation(change)) return
  if (!(await claimStaffMail(database.client, eventId, staffId))) return
  const invitation = await mintInvitation(staffId)
  if (!invitation.ok) {
    await settleStaffMail(database.client, eventId, 'skipped')
    return
  }
  const { email, name, locale, token } = invitation.value
  const { adminUrl } = mailConfig()
  const content = invitationMail({ change, name, locale, token, adminUrl })
  try {
    await mailer.send({
      to: email,
      subject: content.title,
      text: renderText(content, 'staff'),
      html: renderHtml(content, 'staff'),
      messageId: `<${eventId}@${brand.messageIdDomain}>`,
    })
  } catch (error) {
    throw new Error('the mail server did not take an invitation', { cause: error })
  }
  await settleStaffMail(database.client, eventId, 'sent')
}
