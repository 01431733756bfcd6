'use client'
import type { KycState } from '@corridor/domain/kyc/contract'
import { Button, buttonClass } from '@corridor/ui/button'
import { Card } from '@corridor/ui/card'
import { DateTime } from '@corridor/ui/date-time'
import { Link } from '@corridor/ui/link'
import { Notice, type NoticeProps } from '@corridor/ui/notice'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { fundingServices, Offered } from '../../eligibility/offering.tsx'
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

export type StatusStepProps = {
  status: VerificationStatus
  onStart: () => void
}

/** Where the check stands, what to do next, and the limits that follow from it. */
export function StatusStep({ status, onStart }: StatusStepProps) {
  const words = useWords('web.verify-identity')
  const { tier, state, message, submittedAt, decidedAt } = status
  const at = decidedAt ?? submittedAt
  return (
    <>
      <Card className="flex flex-col gap-card">
        <div className="flex flex-wrap items-center justify-between gap-chip">
          <p className="text-section font-semibold">{words(`tier-${tier}`)}</p>
          <StatusTag kind="check" state={state} />
        </div>
        <Notice meaning={meanings[state]} isLive>
          {message}
        </Notice>
        {at && (
          <p className="text-support text-ink-soft">
            {words.rich(decidedAt ? 'decided' : 'handed-in', { time: () => <DateTime at={at} /> })}
          </p>
        )}
        <Next status={status} onStart={onStart} />
      </Card>
      <Limits tier={tier} />
    </>
  )
}

function Next({ status, onStart }: StatusStepProps) {
  const words = useWords('web.verify-identity')
  const { nextStep, state, tier, canFund } = status
  if (nextStep === 'wait') {
    return <p className="text-support text-ink-soft">{words('can-leave')}</p>
  }
  if (nextStep === 'contact-support') {
    return (
      <Link href="/support" className={buttonClass()}>
        {words('contact-support')}
      </Link>
    )
  }
  if (nextStep === 'none') {
    return (
      <div className="flex flex-col gap-item sm:flex-row">
        {canFund && (
          <Offered any={fundingServices}>
            <Link href="/add-money" className={buttonClass()}>
              {words('add-money')}
            </Link>
          </Offered>
        )}
        {tier === 1 && (
          <Button variant="secondary" width="phone" onClick={onStart}>
            {words('raise-limits')}
          </Button>
        )}
      </div>
    )
  }
  return (
    <Button className="self-start" onClick={onStart}>
      {words(state === 'none' ? 'start' : state === 'refused' ? 'try-again' : 'continue')}
    </Button>
  )
}
