import { listActivity } from '../customer/activity.verbs.ts'
import { listPaymentMethods, startCardDeposit } from '../customer/deposits.verbs.ts'
import { createQuote, getQuote } from '../customer/fx.verbs.ts'
import { issueToken, register } from '../customer/identity.verbs.ts'
import {
  createRecipient,
  getRecipient,
  getRequirements,
  listRecipients,
} from '../customer/recipients.verbs.ts'
import {
  cancelTransfer,
  createConversion,
  createTransfer,
  getTransactionStatus,
  getTransfer,
  listTransfers,
} from '../customer/transfers.verbs.ts'
import { submitIdentity } from '../customer/verification.verbs.ts'
import { getStatement, getWallet, listWallets } from '../customer/wallets.verbs.ts'
import type { RestRoute } from './route.ts'

/** The whole REST surface under /api/v1, in the order in which it is documented. */
export const restRoutes: readonly RestRoute[] = [
  issueToken,
  register,
  listWallets,
  getWallet,
  getStatement,
  submitIdentity,
  listActivity,
  createTransfer,
  createConversion,
  startCardDeposit,
  getTransactionStatus,
  listTransfers,
  getTransfer,
  cancelTransfer,
  createQuote,
  getQuote,
  getRequirements,
  createRecipient,
  listRecipients,
  getRecipient,
  listPaymentMethods,
].map(({ route }) => route)
