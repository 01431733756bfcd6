export { startSandboxProvider } from './adapters/sandbox-provider-server.ts'
export { paymentChecks } from './checks/payment-checks.ts'
export type {
  CodedBankInstructions,
  CodedDeposit,
  ExceptionView,
  PayeeCheck,
  PaymentMethodView,
  PayoutView,
  WebhookView,
} from './contract.ts'
export { nameOnRail } from './name-on-rail.ts'
export { reactsTo } from './reacts-to.ts'
export * from './reference-door.ts'
export { type PayoutFacts, payoutChanges, readPayoutFacts } from './store/check-facts.ts'
export { claimException } from './use-cases/claim-exception.ts'
export { countOpenDeposits } from './use-cases/count-open-deposits.ts'
export { countWaitingExceptions } from './use-cases/count-waiting-exceptions.ts'
export { deliverSandboxWebhooks } from './use-cases/deliver-sandbox-webhooks.ts'
export { escalateOverdue } from './use-cases/escalate-overdue.ts'
export { getBankInstructions } from './use-cases/get-bank-instructions.ts'
export { getDeposit } from './use-cases/get-deposit.ts'
export { getPayout } from './use-cases/get-payout.ts'
export { getPayoutTrail } from './use-cases/get-payout-trail.ts'
export { listExceptions } from './use-cases/list-exceptions.ts'
export { listPaymentMethods } from './use-cases/list-payment-methods.ts'
export { payOut } from './use-cases/pay-out.ts'
export { processWebhook } from './use-cases/process-webhook.ts'
export { queryPayout } from './use-cases/query-payout.ts'
export { receiveWebhook } from './use-cases/receive-webhook.ts'
export { removePaymentMethod } from './use-cases/remove-payment-method.ts'
export { resolveException } from './use-cases/resolve-exception.ts'
export { simulateBankDeposit } from './use-cases/simulate-bank-deposit.ts'
export { simulatePayoutOutcome } from './use-cases/simulate-payout-outcome.ts'
export { startCardDeposit } from './use-cases/start-card-deposit.ts'
export { sweepDeposits } from './use-cases/sweep-deposits.ts'
export { sweepPayouts } from './use-cases/sweep-payouts.ts'
export { sweepResolutions } from './use-cases/sweep-resolutions.ts'
export { validatePayee } from './use-cases/validate-payee.ts'
