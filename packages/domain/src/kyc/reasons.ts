import type { Decision, ReasonView } from './contract.ts'

/**
 * Why a check was decided as it was: what the officer chooses, and what the customer then reads.
 * Sentences never say what a fraudster could use.
 */
export const reasons: readonly ReasonView[] = [
  {
    code: 'documents-match',
    decision: 'approve',
    label: 'Documents and declared data match',
    message: 'Your identity is verified. You can add money now.',
  },
  {
    code: 'explained-by-customer',
    decision: 'approve',
    label: 'Differences explained by the customer',
    message: 'Your identity is verified. You can add money now.',
  },
  {
    code: 'document-not-genuine',
    decision: 'refuse',
    label: 'Document is not genuine or was altered',
    message:
      'We could not verify your identity with this document. Try again with another one, or contact support.',
  },
  {
    code: 'person-differs',
    decision: 'refuse',
    label: 'Document belongs to somebody else',
    message:
      'The document does not belong to the person on this account. Try again with your own, or contact support.',
  },
  {
    code: 'under-age',
    decision: 'refuse',
    label: 'Under the age limit',
    message: 'You must be at least 18 years old to use Corridor. Contact support if this is wrong.',
  },
  {
    code: 'document-not-accepted',
    decision: 'refuse',
    label: 'Kind of document that we do not accept',
    message:
      'We do not accept this kind of document. Try again with a passport, identity card or driving licence.',
  },
  {
    code: 'photo-unreadable',
    decision: 'ask-again',
    label: 'Photo blurred, dark or cut off',
    message:
      'We could not read your document. Please upload a sharp, well-lit photo that shows all four corners.',
  },
  {
    code: 'document-expired',
    decision: 'ask-again',
    label: 'Document has expired',
    message: 'Your document has expired. Please upload one that is valid today.',
  },
  {
    code: 'side-missing',
    decision: 'ask-again',
    label: 'A side or page is missing',
    message: 'A side of your document is missing. Please upload both sides.',
  },
  {
    code: 'name-differs',
    decision: 'ask-again',
    label: 'Name differs from the declared one',
    message:
      'The name on your document differs from the one on your account. Upload one in the name on your account, or write to us under Help.',
  },
  {
    code: 'address-unreadable',
    decision: 'ask-again',
    label: 'Address missing or not readable',
    message:
      'Please check your address, or upload a document that shows it, not older than 3 months.',
  },
]

/** Decisions that follow from the provider's own answer. */
export const systemReasons: readonly ReasonView[] = [
  {
    code: 'provider-clear',
    decision: 'approve',
    label: 'Cleared by the identity provider',
    message: 'Your identity is verified. You can add money now.',
  },
  {
    code: 'provider-reject',
    decision: 'refuse',
    label: 'Rejected by the identity provider',
    message:
      'We could not verify your identity with this document. Try again with another one, or contact support.',
  },
]

/** The reason that an officer may use for this decision. */
export function officerReason(code: string, decision: Decision): ReasonView | null {
  return reasons.find((reason) => reason.code === code && reason.decision === decision) ?? null
}

/** What the customer reads about a decided check. */
export function reasonMessage(code: string | null): string | null {
  return [...reasons, ...systemReasons].find((reason) => reason.code === code)?.message ?? null
}
