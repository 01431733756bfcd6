import type {
  CodedKycStatus,
  CodedReason,
  KycStatusView,
  reasonViewSchema,
} from '@corridor/domain/kyc/contract'
import type { Locale } from '@corridor/words/languages'
import { wordsOf } from '@corridor/words/words-of'
import type { z } from 'zod'

/** A verification with where it stands and what to do. Why it was refused is in the sentence alone. */
export function sayKycStatus(
  locale: Locale,
  { reasonCode, ...status }: CodedKycStatus,
): KycStatusView {
  const words = wordsOf(locale, 'standing.kyc')
  if (status.nextStep === 'contact-support') {
    return { ...status, message: words('contact-support') }
  }
  return { ...status, message: words(reasonCode ? `reason-${reasonCode}` : status.state) }
}

/** A reason as the officer chooses it, with what the customer will read. */
export function sayReason(
  locale: Locale,
  { code, decision }: CodedReason,
): z.infer<typeof reasonViewSchema> {
  const words = wordsOf(locale, 'standing.kyc')
  return { code, decision, label: words(`label-${code}`), message: words(`reason-${code}`) }
}
