import type { Check, CheckSettings } from '@corridor/db/check'
import { ledgerChecks, readOutcomes } from '@corridor/domain/ledger'
import { paymentChecks } from '@corridor/domain/payments'
import { composeInvariants, type Invariant } from '@corridor/domain/reconciliation'
import { transferChecks } from '@corridor/domain/transfers'
import { walletChecks } from '@corridor/domain/wallets'
import { eventsArrive } from './events-arrive.ts'

/** How the monitor of a running deployment checks: slower to call late than a person who asks. */
export const monitorSettings: CheckSettings = {
  maxMovingInSeconds: 600,
  maxLagInSeconds: 120,
  settleInSeconds: 5,
  confirmAfterMs: 2_000,
  stepRows: 5_000,
}

/** The checks of all domains and of the worker itself. Rules are printed in this order within their invariant. */
function checksOf(settings: CheckSettings): Check[] {
  return [
    ...transferChecks(settings, readOutcomes),
    ...walletChecks,
    ...paymentChecks,
    ...ledgerChecks(settings),
    eventsArrive(settings),
  ]
}

/** Every invariant of the books, checked in this way. */
export function invariantsOf(settings: CheckSettings): Invariant[] {
  return composeInvariants(checksOf(settings), settings)
}
