export type {
  AlertRow,
  AlertView,
  AssessmentView,
  BlockEntryView,
  CustomerHistory,
  LimitView,
  LimitViolation,
  NameHit,
  RuleView,
} from './contract.ts'
export { reactsTo } from './reacts-to.ts'
export { type AlertFacts, alertChanges, readAlertFacts } from './store/check-facts.ts'
export { addBlockEntry } from './use-cases/add-block-entry.ts'
export { assess } from './use-cases/assess.ts'
export { checkLimits } from './use-cases/check-limits.ts'
export { claimAlert } from './use-cases/claim-alert.ts'
export { countWaitingAlerts } from './use-cases/count-waiting-alerts.ts'
export { decideAlert } from './use-cases/decide-alert.ts'
export { escalateOverdue } from './use-cases/escalate-overdue.ts'
export { forgetName } from './use-cases/forget-name.ts'
export { getAlert } from './use-cases/get-alert.ts'
export { getLimits } from './use-cases/get-limits.ts'
export { getLists } from './use-cases/get-lists.ts'
export { importLists } from './use-cases/import-lists.ts'
export { listAlerts } from './use-cases/list-alerts.ts'
export { listBlockEntries } from './use-cases/list-block-entries.ts'
export { listRemembered } from './use-cases/list-remembered.ts'
export { listRules } from './use-cases/list-rules.ts'
export { rememberName } from './use-cases/remember-name.ts'
export { removeBlockEntry } from './use-cases/remove-block-entry.ts'
export { reserveDeposit } from './use-cases/reserve-deposit.ts'
export { screenName } from './use-cases/screen-name.ts'
export { warmScreening } from './use-cases/warm-screening.ts'
export { watchLists } from './use-cases/watch-lists.ts'
export { withdrawAlert } from './use-cases/withdraw-alert.ts'
