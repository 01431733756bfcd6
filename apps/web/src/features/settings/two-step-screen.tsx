'use client'
import { SkeletonText } from '@corridor/ui/skeleton'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FlowFrame } from '../../shell/flow-frame.tsx'
import { ReadError } from '../../shell/read-error.tsx'
import { useApi } from '../../trpc/client.ts'
import { RecoveryCodesStep } from './recovery-codes-step.tsx'
import { SetUpTotpStep } from './set-up-totp-step.tsx'
import { TurnOffTotpStep } from './turn-off-totp-step.tsx'

/** The authenticator app: set up, codes for the day it is lost, and off again. */
export function TwoStepScreen() {
  const api = useApi()
  const queryClient = useQueryClient()
  const profile = useQuery(api.identity.getProfile.queryOptions())
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[] | null>(null)
  const reread = () => queryClient.invalidateQueries(api.identity.pathFilter())

  if (recoveryCodes) {
    return (
      <FlowFrame
        title="Keep these codes"
        description="Each lets you in once if you lose your phone. We show them only now."
      >
        <RecoveryCodesStep codes={recoveryCodes} />
      </FlowFrame>
    )
  }
  return (
    <FlowFrame
      backHref="/account/security"
      title="Two-step sign-in"
      description="After your password we ask for a code from an app on your phone. A stolen password alone is then worth nothing."
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
