import type { admin as English } from '../en/admin.ts'
import type { Translation } from '../translation.ts'
import { acceptInvitation } from './admin/accept-invitation.ts'
import { account } from './admin/account.ts'
import { alerts } from './admin/alerts.ts'
import { audit } from './admin/audit.ts'
import { blockList } from './admin/block-list.ts'
import { checks } from './admin/checks.ts'
import { customers } from './admin/customers.ts'
import { exceptions } from './admin/exceptions.ts'
import { home } from './admin/home.ts'
import { invariants } from './admin/invariants.ts'
import { ledger } from './admin/ledger.ts'
import { lists } from './admin/lists.ts'
import { mailbox } from './admin/mailbox.ts'
import { messages } from './admin/messages.ts'
import { queues } from './admin/queues.ts'
import { reconciliation } from './admin/reconciliation.ts'
import { shell } from './admin/shell.ts'
import { signIn } from './admin/sign-in.ts'
import { simulator } from './admin/simulator.ts'
import { staffMembers } from './admin/staff-members.ts'
import { transfers } from './admin/transfers.ts'

export const admin: Translation<typeof English> = {
  shell,
  'accept-invitation': acceptInvitation,
  account,
  alerts,
  audit,
  'block-list': blockList,
  checks,
  customers,
  exceptions,
  home,
  invariants,
  ledger,
  lists,
  mailbox,
  messages,
  queues,
  reconciliation,
  'sign-in': signIn,
  simulator,
  'staff-members': staffMembers,
  transfers,
}
