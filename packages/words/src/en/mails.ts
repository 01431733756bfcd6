import { accountNotices } from './mails/account.ts'
import { frame } from './mails/frame.ts'
import { moneyNotices } from './mails/money.ts'
import { securityNotices } from './mails/security.ts'
import { staffMails } from './mails/staff.ts'

/** Mails, and what the app says of what happened; a notice that is both reads the same. */
export const mails = {
  frame,
  notices: { ...accountNotices, ...securityNotices, ...moneyNotices },
  staff: staffMails,
} as const
