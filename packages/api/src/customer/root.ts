import { router } from '../trpc.ts'
import { activityRouter } from './activity.router.ts'
import { changesRouter } from './changes.router.ts'
import { depositsRouter } from './deposits.router.ts'
import { fxRouter } from './fx.router.ts'
import { homeRouter } from './home.router.ts'
import { identityRouter } from './identity.router.ts'
import { notificationsRouter } from './notifications.router.ts'
import { recipientsRouter } from './recipients.router.ts'
import { recoveryRouter } from './recovery.router.ts'
import { supportRouter } from './support.router.ts'
import { transfersRouter } from './transfers.router.ts'
import { verificationRouter } from './verification.router.ts'
import { walletsRouter } from './wallets.router.ts'

/** Everything that a customer's browser may call. Staff have a root of their own, on a server of their own. */
export const customerRouter = router({
  activity: activityRouter,
  changes: changesRouter,
  deposits: depositsRouter,
  fx: fxRouter,
  home: homeRouter,
  identity: identityRouter,
  notifications: notificationsRouter,
  recipients: recipientsRouter,
  recovery: recoveryRouter,
  support: supportRouter,
  transfers: transfersRouter,
  verification: verificationRouter,
  wallets: walletsRouter,
})

export type CustomerRouter = typeof customerRouter
