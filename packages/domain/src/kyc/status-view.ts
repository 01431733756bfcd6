import type { Id } from '@corridor/kernel/ids'
import { nextStepOf } from './check-state.ts'
import type { DocumentView, KycState, KycStatusView, Tier } from './contract.ts'
import { hasNeededDocuments } from './document-rules.ts'
import { refusalsIn } from './open-check.ts'
import { reasonMessage } from './reasons.ts'
import type { Check } from './store/checks.ts'
import { documentView } from './store/documents.ts'

const sentences: Readonly<Record<KycState, string>> = {
  none: 'Verify your identity to add and send money.',
  draft: 'Finish your identity check to add and send money.',
  submitted: 'We are checking your details. This usually takes a few minutes.',
  'in-review': 'A colleague is looking at your documents. You will hear from us within a day.',
  approved: 'Your identity is verified.',
  refused:
    'We could not verify your identity. Try again with another document, or contact support.',
  'more-needed': 'We need something more from you to verify your identity.',
}

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
export function statusViewOf({ customerId, tier, checks, documents }: Standing): KycStatusView {
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
  const reason = isDecided ? reasonMessage(latest?.reasonCode ?? null) : null
  return {
    customerId,
    tier,
    canFund: tier >= 1,
    state,
    checkId: latest?.checkId ?? null,
    hasDetails: latest?.hasDetails ?? false,
    documents: documents.map(documentView),
    nextStep,
    message:
      nextStep === 'contact-support'
        ? 'We could not verify your identity. Please contact support; they will help you.'
        : (reason ?? sentences[state]),
    submittedAt: latest?.submittedAt?.toISOString() ?? null,
    decidedAt: latest?.decidedAt?.toISOString() ?? null,
  }
}
