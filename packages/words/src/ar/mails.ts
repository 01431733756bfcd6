import type { mails as English } from '../en/mails.ts'
import type { Translation } from '../translation.ts'
import { accountNotices } from './mails/account.ts'
import { frame } from './mails/frame.ts'
import { moneyNotices } from './mails/money.ts'
import { securityNotices } from './mails/security.ts'
import { staffMails } from './mails/staff.ts'

export const mails: Translation<typeof English> = {
  frame,
  notices: { ...accountNotices, ...securityNotices, ...moneyNotices },
  staff: staffMails,
}
