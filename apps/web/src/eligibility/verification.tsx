'use client'
import type { KycState, KycStatusView } from '@corridor/domain/kyc/contract'
import { buttonClass } from '@corridor/ui/button'
import { Link } from '@corridor/ui/link'
import { Notice, type NoticeProps } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import { useOffering } from './offering.tsx'

/** Where a customer shows who they are. */
export const verificationHref = '/verification'

/** What the notice of each state says. */
const notices = {
  none: { meaning: 'info', title: 'verify-begin', act: 'verify-act' },
  draft: { meaning: 'info', title: 'verify-draft', act: 'verify-act-draft' },
  submitted: { meaning: 'info', title: 'verify-checking', act: 'verify-act-checking' },
  'in-review': { meaning: 'info', title: 'verify-checking', act: 'verify-act-checking' },
  approved: { meaning: 'info', title: 'verify-begin', act: 'verify-act' },
  refused: { meaning: 'caution', title: 'verify-refused', act: 'verify-act-refused' },
  'more-needed': { meaning: 'caution', title: 'verify-more', act: 'verify-act-more' },
} as const satisfies Record<KycState, { meaning: NoticeProps['meaning'] } & Record<string, string>>

/** What is missing before money can be added or moved; nothing when nothing is. */
export function VerificationNotice({ verification }: { verification: KycStatusView | undefined }) {
  const words = useWords('web.shell')
  const isOffered = useOffering()
  if (!verification || verification.canFund || !isOffered('identity-checks')) return null
  const { meaning, title, act } = notices[verification.state]
  return (
    <Notice
      meaning={meaning}
      title={words(title)}
      action={
        <Link
          href={verificationHref}
          className={buttonClass({ variant: 'secondary', size: 'small' })}
        >
          {words(act)}
        </Link>
      }
    >
      {verification.message}
    </Notice>
  )
}
