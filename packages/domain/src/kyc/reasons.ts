import { type CodedReason, type Decision, type ReasonCode, reasonCodes } from './contract.ts'

/** Why a check was decided as it was, as officers choose it. What a customer reads of it helps no fraudster. */
export const reasons: readonly CodedReason[] = [
  { code: 'documents-match', decision: 'approve' },
  { code: 'explained-by-customer', decision: 'approve' },
  { code: 'document-not-genuine', decision: 'refuse' },
  { code: 'person-differs', decision: 'refuse' },
  { code: 'under-age', decision: 'refuse' },
  { code: 'document-not-accepted', decision: 'refuse' },
  { code: 'photo-unreadable', decision: 'ask-again' },
  { code: 'document-expired', decision: 'ask-again' },
  { code: 'side-missing', decision: 'ask-again' },
  { code: 'name-differs', decision: 'ask-again' },
  { code: 'address-unreadable', decision: 'ask-again' },
]

/** The reason that an officer may use for this decision. */
export function officerReason(code: string, decision: Decision): CodedReason | null {
  return reasons.find((reason) => reason.code === code && reason.decision === decision) ?? null
}

/** The reason of a decided check; null for none, and for one that nobody uses any more. */
export function knownReason(code: string | null): ReasonCode | null {
  return reasonCodes.find((known) => known === code) ?? null
}
