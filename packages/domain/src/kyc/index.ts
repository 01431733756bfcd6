export type {
  CheckListItem,
  CheckView,
  CodedKycStatus,
  CodedReason,
  DocumentView,
  TierView,
} from './contract.ts'
export { reactsTo } from './reacts-to.ts'
export { claimCheck } from './use-cases/claim-check.ts'
export { countWaitingChecks } from './use-cases/count-waiting-checks.ts'
export { decideCheck } from './use-cases/decide-check.ts'
export { declareDetails } from './use-cases/declare-details.ts'
export { deliverSandboxWebhooks } from './use-cases/deliver-sandbox-webhooks.ts'
export { escalateOverdue } from './use-cases/escalate-overdue.ts'
export { getCheck } from './use-cases/get-check.ts'
export { getStatus } from './use-cases/get-status.ts'
export { getTier } from './use-cases/get-tier.ts'
export { listChecks } from './use-cases/list-checks.ts'
export { listReasons } from './use-cases/list-reasons.ts'
export { processWebhook } from './use-cases/process-webhook.ts'
export { readDocument } from './use-cases/read-document.ts'
export { receiveWebhook } from './use-cases/receive-webhook.ts'
export { submitCheck } from './use-cases/submit-check.ts'
export { submitIdentity } from './use-cases/submit-identity.ts'
export { submitRecoveryProof } from './use-cases/submit-recovery-proof.ts'
export { sweepChecks } from './use-cases/sweep-checks.ts'
export { uploadDocument } from './use-cases/upload-document.ts'
export { uploadRecoveryDocument } from './use-cases/upload-recovery-document.ts'
