import { router } from '../trpc.ts'
import { alertsRouter } from './alerts.router.ts'
import { auditRouter } from './audit.router.ts'
import { blockListRouter } from './block-list.router.ts'
import { checksRouter } from './checks.router.ts'
import { customersRouter } from './customers.router.ts'
import { demoRouter } from './demo.router.ts'
import { exceptionsRouter } from './exceptions.router.ts'
import { homeRouter } from './home.router.ts'
import { invariantsRouter } from './invariants.router.ts'
import { ledgerRouter } from './ledger.router.ts'
import { listsRouter } from './lists.router.ts'
import { messagesRouter } from './messages.router.ts'
import { queuesRouter } from './queues.router.ts'
import { reconciliationRouter } from './reconciliation.router.ts'
import { sessionRouter } from './session.router.ts'
import { staffMembersRouter } from './staff-members.router.ts'
import { transfersRouter } from './transfers.router.ts'

/** Everything that the console may call; each procedure names the permission that it needs. */
export const staffRouter = router({
  alerts: alertsRouter,
  audit: auditRouter,
  blockList: blockListRouter,
  checks: checksRouter,
  customers: customersRouter,
  demo: demoRouter,
  exceptions: exceptionsRouter,
  home: homeRouter,
  ledger: ledgerRouter,
  invariants: invariantsRouter,
  lists: listsRouter,
  messages: messagesRouter,
  queues: queuesRouter,
  reconciliation: reconciliationRouter,
  session: sessionRouter,
  staffMembers: staffMembersRouter,
  transfers: transfersRouter,
})

export type StaffRouter = typeof staffRouter
