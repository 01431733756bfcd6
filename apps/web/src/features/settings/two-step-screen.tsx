'use client'
import { SkeletonText } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ReadError } from '../../failures/read-error.tsx'
import { FlowFrame } from '../../shell/flow-frame.tsx'
import { useApi } from '../../trpc/client.ts'
import { RecoveryCodesStep } from './recovery-codes-step.tsx'
import { SetUpTotpStep } from './set-up-totp-step.tsx'
import { TurnOffTotpStep } from './turn-off-totp-step.tsx'

/** The authenticator app: set up, codes for the day it is lost, and off again. */
export function TwoStepScreen() {
  const words = useWords('web.settings')
  const api = useApi()
  const queryClient = useQueryClient()
  const profile = useQuery(api.identity.getProfile.queryOptions())
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[] | null>(null)
  const reread = () => queryClient.invalidateQueries(api.identity.pathFilter())

  if (recoveryCodes) {
    return (
      <FlowFrame title={words('codes-title')} description={words('codes-detail')}>
        <RecoveryCodesStep codes={recoveryCodes} />
      </FlowFrame>
    )
  }
  return (
    <FlowFrame
      backHref="/account/security"
      title={words('two-step')}
      description={words('two-step-description')}
    >
      {profile.data?.hasTotp ? (
        <TurnOffTotpStep codesLeft={profile.data.recoveryCodesLeft} onDone={reread} />
      ) : profile.data ? (
        <SetUpTotpStep
          onDone={async (codes) => {
            setRecoveryCodes(codes)
            await reread()
          }}
        />
      ) : profile.error ? (
        <ReadError error={profile.error} onRetry={() => void profile.refetch()} />
      ) : (
        <SkeletonText lines={4} />
      )}
    </FlowFrame>
  )
}
