import type { CheckListItem } from './contract.ts'
import type { Check } from './store/checks.ts'

const iso = (date: Date | null) => date?.toISOString() ?? null

export function checkListItem(check: Check): CheckListItem {
  return {
    checkId: check.checkId,
    customerId: check.customerId,
    state: check.state,
    targetTier: check.targetTier,
    purpose: check.purpose,
    providerOutcome: check.providerOutcome,
    ownerId: check.ownerId,
    submittedAt: iso(check.submittedAt),
    dueAt: iso(check.dueAt),
    escalatedAt: iso(check.escalatedAt),
    version: check.version,
  }
}
