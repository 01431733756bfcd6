import { type Failure, ok, type Result } from '@corridor/kernel/result'
import type { MailDetailView } from '../contract.ts'
import { type NotificationsErrorCode, notificationsErrors } from '../errors.ts'
import { findMail } from '../store/mailbox.ts'
import { database } from '../store.ts'

/** One mail that the demo's mail server received. For admins of a demo; its door checks that. */
export async function readMail(
  mailId: string,
): Promise<Result<MailDetailView, Failure<NotificationsErrorCode>>> {
  const mail = await findMail(database.client, mailId)
  return mail ? ok(mail) : notificationsErrors.fail('not-found')
}
