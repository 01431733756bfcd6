export type {
  MethodView,
  Payee,
  PayeeCheckView,
  PayoutDetails,
  RecipientPage,
  RecipientView,
  RequirementsView,
} from './contract.ts'
export { reactsTo } from './reacts-to.ts'
export { checkPayee } from './use-cases/check-payee.ts'
export { completeRecipient } from './use-cases/complete-recipient.ts'
export { createRecipient } from './use-cases/create-recipient.ts'
export { createRecipientOnce } from './use-cases/create-recipient-once.ts'
export { deactivateRecipient } from './use-cases/deactivate-recipient.ts'
export { getMissingAddress } from './use-cases/get-missing-address.ts'
export { getPayee } from './use-cases/get-payee.ts'
export { getPayoutDetails } from './use-cases/get-payout-details.ts'
export { getRecipient } from './use-cases/get-recipient.ts'
export { getRecipientLabels } from './use-cases/get-recipient-labels.ts'
export { getRequirements } from './use-cases/get-requirements.ts'
export { listRecipients } from './use-cases/list-recipients.ts'
export { replaceRecipient } from './use-cases/replace-recipient.ts'
export { sweepCheckBudgets } from './use-cases/sweep-check-budgets.ts'
