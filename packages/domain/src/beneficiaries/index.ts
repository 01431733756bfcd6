export type {
  MethodView,
  PayeeCheckView,
  PayoutDetails,
  RecipientPage,
  RecipientView,
  RequirementsView,
} from './contract.ts'
export { reactsTo } from './reacts-to.ts'
export { checkPayee } from './use-cases/check-payee.ts'
export { createRecipient } from './use-cases/create-recipient.ts'
export { createRecipientOnce } from './use-cases/create-recipient-once.ts'
export { deactivateRecipient } from './use-cases/deactivate-recipient.ts'
export { getPayoutDetails } from './use-cases/get-payout-details.ts'
export { getRecipient } from './use-cases/get-recipient.ts'
export { getRecipientNames } from './use-cases/get-recipient-names.ts'
export { getRequirements } from './use-cases/get-requirements.ts'
export { listRecipients } from './use-cases/list-recipients.ts'
export { replaceRecipient } from './use-cases/replace-recipient.ts'
export { sweepCheckBudgets } from './use-cases/sweep-check-budgets.ts'
