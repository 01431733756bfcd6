'use client'
import { Notice } from '@corridor/ui/notice'
import { SkeletonText } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { fundingServices, useOffering } from '../../eligibility/offering.tsx'
import { ReadError } from '../../failures/read-error.tsx'
import { FlowFrame } from '../../shell/flow-frame.tsx'
import { useStepFocus } from '../../shell/use-step-focus.ts'
import { useApi } from '../../trpc/client.ts'
import { PapersStep } from './papers-step.tsx'
import { StatusStep } from './status-step.tsx'
import { useVerification } from './use-verification.ts'

/**
 * The identity check: what it needs, on one page, or where it stands. After the first handing in it goes on to adding
 * money, which says how the check goes and opens when it is through.
 */
export function VerifyIdentityScreen() {
  const words = useWords('web.verify-identity')
  const router = useRouter()
  const isOffered = useOffering()
  const canAdd = fundingServices.some(isOffered)
  const verification = useVerification(() => {
    if (canAdd) router.push('/add-money')
    else verification.setStep('overview')
  })
  const { status, step, setStep } = verification
  const profile = useQuery(useApi().identity.getProfile.queryOptions())
  const frame = useStepFocus(step)
  const isBegun = status.data !== undefined && status.data.state !== 'none'
  const error = status.data ? null : status.error
  return (
    <div ref={frame}>
      <FlowFrame
        title={words('title')}
        description={words('detail')}
        {...(step === 'papers'
          ? { closeHref: '/home', ...(isBegun && { onBack: () => setStep('overview') }) }
          : { backHref: '/account' })}
      >
        {!isOffered('identity-checks') ? (
          <Notice>{words('not-offered')}</Notice>
        ) : error ? (
          <ReadError error={error} onRetry={() => void status.refetch()} />
        ) : !status.data || profile.isLoading ? (
          <SkeletonText lines={4} />
        ) : step === 'papers' ? (
          <PapersStep
            status={status.data}
            verification={verification}
            country={profile.data?.country ?? ''}
          />
        ) : (
          <StatusStep status={status.data} onStart={() => setStep('papers')} />
        )}
      </FlowFrame>
    </div>
  )
}
