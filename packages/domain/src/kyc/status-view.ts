import type { Id } from '@corridor/kernel/ids'
import { nextStepOf, refusalsIn } from './check-state.ts'
import type { CodedKycStatus, DocumentView, Tier } from './contract.ts'
import { hasNeededDocuments } from './document-rules.ts'
import { documentView } from './document-view.ts'
import { knownReason } from './reasons.ts'
import type { Check } from './store/checks.ts'

export type Standing = {
  readonly customerId: Id<'cus'>
  readonly tier: Tier
  /** Newest first. */
  readonly checks: readonly Pick<
    Check,
    'checkId' | 'state' | 'targetTier' | 'hasDetails' | 'reasonCode' | 'submittedAt' | 'decidedAt'
  >[]
  /** Of the newest check. */
  readonly documents: readonly DocumentView[]
}

/** What a customer is told about their verification. */
export function statusViewOf({ customerId, tier, checks, documents }: Standing): CodedKycStatus {
  const latest = checks[0] ?? null
  const state = latest?.state ?? 'none'
  const isDecided = state === 'refused' || state === 'more-needed'
  const refusals = refusalsIn(checks)
  const nextStep = nextStepOf({
    state,
    hasDetails: latest?.hasDetails ?? false,
    hasDocuments: hasNeededDocuments(documents, latest?.targetTier ?? 1),
    refusals,
  })
  return {
    customerId,
    tier,
    canFund: tier >= 1,
    state,
    checkId: latest?.checkId ?? null,
    hasDetails: latest?.hasDetails ?? false,
    documents: documents.map(documentView),
    nextStep,
    reasonCode: isDecided ? knownReason(latest?.reasonCode ?? null) : null,
    submittedAt: latest?.submittedAt?.toISOString() ?? null,
    decidedAt: latest?.decidedAt?.toISOString() ?? null,
  }
}
