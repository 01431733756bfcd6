'use client'
import type { KycState } from '@corridor/domain/kyc/contract'
import { Button, buttonClass } from '@corridor/ui/button'
import { Card } from '@corridor/ui/card'
import { DateTime } from '@corridor/ui/date-time'
import { Link } from '@corridor/ui/link'
import { Notice, type NoticeProps } from '@corridor/ui/notice'
import { StatusTag } from '@corridor/ui/status-tag'
import { fundingServices, Offered } from '../../shell/offering.tsx'
import { Limits } from './limits.tsx'
import type { VerificationStatus } from './use-verification.ts'

const meanings: Readonly<Record<KycState, NonNullable<NoticeProps['meaning']>>> = {
  none: 'info',
  draft: 'info',
  submitted: 'info',
  'in-review': 'info',
  approved: 'positive',
  refused: 'negative',
  'more-needed': 'caution',
}

const tierNames = ['Not verified', 'Identity verified', 'Identity and address verified'] as const

export type StatusStepProps = {
  status: VerificationStatus
  onStart: () => void
}

/** Where the check stands, what to do next, and the limits that follow from it. */
export function StatusStep({ status, onStart }: StatusStepProps) {
  const { tier, state, message, submittedAt, decidedAt } = status
  const at = decidedAt ?? submittedAt
  return (
    <>
      <Card className="flex flex-col gap-card">
        <div className="flex flex-wrap items-center justify-between gap-chip">
          <p className="text-section font-semibold">{tierNames[tier]}</p>
          <StatusTag kind="check" state={state} />
        </div>
        <Notice meaning={meanings[state]} isLive>
          {message}
        </Notice>
        {at && (
          <p className="text-support text-ink-soft">
            {decidedAt ? 'Decided' : 'Handed in'} <DateTime at={at} />
          </p>
        )}
        <Next status={status} onStart={onStart} />
      </Card>
      <Limits tier={tier} />
    </>
  )
}

function Next({ status, onStart }: StatusStepProps) {
  const { nextStep, state, tier, canFund } = status
  if (nextStep === 'wait') {
    return <p className="text-support text-ink-soft">You can leave this page. We will tell you.</p>
  }
  if (nextStep === 'contact-support') {
    return (
      <Link href="/support" className={buttonClass()}>
        Contact support
      </Link>
    )
  }
  if (nextStep === 'none') {
    return (
      <div className="flex flex-col gap-item sm:flex-row">
        {canFund && (
          <Offered any={fundingServices}>
            <Link href="/add-money" className={buttonClass()}>
              Add money
            </Link>
          </Offered>
        )}
        {tier === 1 && (
          <Button variant="secondary" width="phone" onClick={onStart}>
            Raise my limits
          </Button>
        )}
      </div>
    )
  }
  return (
    <Button className="self-start" onClick={onStart}>
      {state === 'none' ? 'Start' : state === 'refused' ? 'Try again' : 'Continue'}
    </Button>
  )
}
