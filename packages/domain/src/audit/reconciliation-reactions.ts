import * as reconciliation from '@corridor/domain/reconciliation/events'
import type { Reaction } from '@corridor/kernel/event'
import { record, staff, system } from './record-reactions.ts'

/** What breaks and holds in the books, and who worked on partners' statements. */
export const reconciliationReactions: Reaction[] = [
  record(reconciliation.invariantBroken, (p) => ({
    actor: system('reconciliation'),
    about: [{ entityType: 'invariant', entityId: p.invariant }, ...p.firstSubjects],
    reason: `${p.invariant}: ${p.violations} violations`,
  })),
  record(reconciliation.invariantRestored, (p) => ({
    actor: system('reconciliation'),
    about: [{ entityType: 'invariant', entityId: p.invariant }],
  })),
  record(reconciliation.statementImported, (p) => ({
    actor: staff(p.by),
    about: [
      { entityType: 'statement-import', entityId: p.importId },
      { entityType: 'partner-account', entityId: p.partnerAccountId },
    ],
    reason: `${p.imported} lines, ${p.known} known`,
  })),
  record(reconciliation.statementsMatched, (p) => ({
    actor: system('reconciliation'),
    about: [{ entityType: 'partner-account', entityId: p.partnerAccountId }],
    reason: `${p.matches} matches, ${p.opened} opened, ${p.cleared} cleared`,
  })),
  record(reconciliation.exceptionWorked, (p) => ({
    actor: staff(p.by),
    about: [{ entityType: 'reconciliation-exception', entityId: p.exceptionId }],
    reason: p.act,
  })),
  record(reconciliation.periodChanged, (p) => ({
    actor: p.by ? staff(p.by) : system('reconciliation'),
    about: [
      { entityType: 'signed-period', entityId: p.periodId },
      { entityType: 'partner-account', entityId: p.partnerAccountId },
    ],
    reason: p.state,
  })),
]
