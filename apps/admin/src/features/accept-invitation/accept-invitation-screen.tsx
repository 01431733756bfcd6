'use client'
import { Button } from '@corridor/ui/button'
import { ErrorState } from '@corridor/ui/error-state'
import { SkeletonText } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { SignInFrame } from '../../shell/sign-in-frame.tsx'
import { type ApiOutputs, apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { EnrolStep } from './enrol-step.tsx'
import { PasswordStep } from './password-step.tsx'
import { RecoveryCodesStep } from './recovery-codes-step.tsx'

/** From the one-time link to a staff account with a password, an authenticator app and recovery codes. */
export function AcceptInvitationScreen() {
  const words = useWords('admin.accept-invitation')
  const api = useApi()
  const token = useSearchParams().get('token') ?? ''
  const { mutate, data, error } = useMutation(api.session.openInvitation.mutationOptions())
  const [enrolment, setEnrolment] = useState<ApiOutputs['session']['beginEnrolment'] | null>(null)
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[] | null>(null)
  const opened = useRef('')
  useEffect(() => {
    // once per link, also when effects run twice
    if (token === '' || opened.current === token) return
    opened.current = token
    mutate({ token })
  }, [token, mutate])
  if (recoveryCodes) return <RecoveryCodesStep codes={recoveryCodes} />
  if (data && enrolment) {
    return (
      <EnrolStep
        token={token}
        name={data.name}
        enrolment={enrolment}
        onAccepted={setRecoveryCodes}
        onStartOver={() => setEnrolment(null)}
      />
    )
  }
  if (data) return <PasswordStep token={token} invitation={data} onBegun={setEnrolment} />
  const problem = error && apiErrorOf(error)
  return (
    <SignInFrame title={words('heading')}>
      {problem ? (
        <ErrorState
          title={problem.message}
          advice={words('problem-advice')}
          referenceId={problem.requestId || undefined}
          action={
            problem.code === 'unreachable' && (
              <Button variant="secondary" size="compact" onClick={() => mutate({ token })}>
                {words('try-again')}
              </Button>
            )
          }
        />
      ) : (
        <SkeletonText lines={5} />
      )}
    </SignInFrame>
  )
}
