'use client'
import type { KycState, KycStatusView } from '@corridor/domain/kyc/contract'
import { buttonClass } from '@corridor/ui/button'
import { Link } from '@corridor/ui/link'
import { Notice, type NoticeProps } from '@corridor/ui/notice'
import { useOffering } from './offering.tsx'

/** Where a customer shows who they are. */
export const verificationHref = '/verification'

type Words = { meaning: NoticeProps['meaning']; title: string; act: string }

const begin: Words = {
  meaning: 'info',
  title: 'Verify your identity',
  act: 'Verify your identity',
}
const words: Readonly<Record<KycState, Words>> = {
  none: begin,
  draft: { ...begin, title: 'Finish verifying your identity', act: 'Go on where you stopped' },
  submitted: {
    meaning: 'info',
    title: 'We are checking your identity',
    act: 'See where it stands',
  },
  'in-review': {
    meaning: 'info',
    title: 'We are checking your identity',
    act: 'See where it stands',
  },
  approved: begin,
  refused: {
    meaning: 'caution',
    title: 'We could not verify your identity',
    act: 'See what to do',
  },
  'more-needed': {
    meaning: 'caution',
    title: 'We need one more thing from you',
    act: 'See what is needed',
  },
}

/** What is missing before money can be added or moved; nothing when nothing is. */
export function VerificationNotice({ verification }: { verification: KycStatusView | undefined }) {
  const isOffered = useOffering()
  if (!verification || verification.canFund || !isOffered('identity-checks')) return null
  const { meaning, title, act } = words[verification.state]
  return (
    <Notice
      meaning={meaning}
      title={title}
      action={
        <Link
          href={verificationHref}
          className={buttonClass({ variant: 'secondary', size: 'small' })}
        >
          {act}
        </Link>
      }
    >
      {verification.message}
    </Notice>
  )
}
